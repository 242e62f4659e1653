package org.turnaround.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.turnaround.desk.form.Words;

/** The way from one desk of the editors to the others, for the template that shows it. */
@Component("editorNav")
class EditorNav {

    private static final List<Group> GROUPS = List.of(
            new Group("Sources", "source"),
            new Group(
                    "What was said",
                    "answer",
                    "call",
                    "commitment",
                    "outcome",
                    "position",
                    "proposition",
                    "statement",
                    "survey"),
            new Group(
                    "Inspections and interventions",
                    "appointment",
                    "event",
                    "finding",
                    "inspection",
                    "intervention",
                    "meeting",
                    "repetition",
                    "reply",
                    "verdict",
                    "visit"),
            new Group(
                    "People and councils",
                    "coverage",
                    "discrepancy",
                    "party-change",
                    "former-name",
                    "organisation",
                    "person",
                    "post",
                    "seat",
                    "succession"));

    private final Kinds kinds;
    private final Words words;

    EditorNav(Kinds kinds, Words words) {
        this.kinds = kinds;
        this.words = words;
    }

    private record Group(String name, String... kinds) {}

    /** By group, the address of each desk with what is kept there: those that editors have. */
    public Map<String, Map<String, String>> groups() {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        for (Group group : GROUPS) {
            Map<String, String> desks = new LinkedHashMap<>();
            for (String code : group.kinds) {
                Kind<?, ?> kind = this.kinds.of(code);
                desks.put(kind.desk(), StringUtils.capitalize(this.words.many(kind.shape())));
            }
            groups.put(group.name, desks);
        }
        return groups;
    }
}
