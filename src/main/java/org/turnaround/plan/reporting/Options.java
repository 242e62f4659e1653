package org.turnaround.plan.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.ActionState;

/** What a form lets one choose from: the value to send, and the words for it. */
final class Options {

    private Options() {}

    static Map<String, String> states(List<ActionState> states) {
        Map<String, String> options = new LinkedHashMap<>();
        states.forEach(state -> options.put(state.code(), state.label()));
        return options;
    }

    /** The council's own key; a rating given before, which the key does not know, stays among them. */
    static Map<String, String> ratings(ActionRow action) {
        Map<String, String> options = new LinkedHashMap<>();
        if (!action.ratingKey().isEmpty() && action.rating() != null) {
            options.put(action.rating().label(), action.rating().label());
        }
        action.ratingKey().forEach(label -> options.put(label, label));
        return options;
    }
}
