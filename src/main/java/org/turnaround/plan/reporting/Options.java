package org.turnaround.plan.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.ActionRow.ActionName;

/** What a form lets one choose from: the value to send, and the words for it. */
final class Options {

    private Options() {}

    static Map<String, String> states(List<ActionState> states) {
        Map<String, String> options = new LinkedHashMap<>();
        states.forEach(state -> options.put(state.code(), state.label()));
        return options;
    }

    static Map<String, String> actions(List<ActionName> actions) {
        Map<String, String> options = new LinkedHashMap<>();
        actions.forEach(action -> options.put(String.valueOf(action.id()), action.words()));
        return options;
    }

    static Map<String, String> ratings(ActionRow action) {
        Map<String, String> options = new LinkedHashMap<>();
        action.ratings().forEach(label -> options.put(label, label));
        return options;
    }
}
