package org.turnaround.plan.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.turnaround.account.FormWords;
import org.turnaround.council.Councils;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.Actions;

/** Reports that have been kept: of a round, the rows in which something was typed, each behind the name of its action. */
@Component
class KeptReports implements FormWords {

    private static final Pattern ROUND = Pattern.compile("/staff/councils/([^/]+)/round");
    private static final Pattern UPDATE = Pattern.compile("/staff/actions/\\d+/updates");

    private final Councils councils;
    private final Actions actions;

    KeptReports(Councils councils, Actions actions) {
        this.councils = councils;
        this.actions = actions;
    }

    @Override
    public Optional<List<Said>> of(String path, Map<String, ? extends List<String>> fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach((name, values) -> typed.put(name, values.isEmpty() ? "" : values.get(0)));
        if (UPDATE.matcher(path).matches()) {
            return Optional.of(ReportForm.of(typed).said());
        }
        Matcher round = ROUND.matcher(path);
        return round.matches() ? Optional.of(rows(round.group(1), new TypedRows(typed))) : Optional.empty();
    }

    private List<Said> rows(String council, TypedRows typed) {
        return this.actions.ofCouncilWithIds(this.councils.named(council).id(), typed.actions()).stream()
                .flatMap(action -> typed.form(action).said().stream()
                        .map(said -> new Said(name(action) + ": " + said.label(), said.text())))
                .toList();
    }

    private static String name(ActionRow action) {
        return action.ref() + " " + action.title();
    }
}
