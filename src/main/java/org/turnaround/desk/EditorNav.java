package org.turnaround.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The way from one desk of the editors to the others, for the template that shows it. */
@Component("editorNav")
class EditorNav {

    /** Kinds that have pages of their own while they are not at the desk. */
    static final Set<String> ELSEWHERE = Set.of("survey");

    private static final List<String> GROUPS =
            List.of("Sources", "What was said", "Inspections and interventions", "People");

    private static final Map<String, String> GROUP_OF = Map.ofEntries(
            Map.entry("source", "Sources"),
            Map.entry("statement", "What was said"),
            Map.entry("call", "What was said"),
            Map.entry("commitment", "What was said"),
            Map.entry("outcome", "What was said"),
            Map.entry("survey", "What was said"),
            Map.entry("response", "What was said"),
            Map.entry("proposition", "What was said"),
            Map.entry("position", "What was said"),
            Map.entry("person", "People"),
            Map.entry("post", "People"),
            Map.entry("seat", "People"),
            Map.entry("organisation", "People"));

    private final Kinds kinds;
    private final Words words;

    EditorNav(Kinds kinds, Words words) {
        this.kinds = kinds;
        this.words = words;
    }

    /** By group, the address of each desk with what is kept there: those that editors have. */
    public Map<String, Map<String, String>> groups() {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        GROUPS.forEach(group -> groups.put(group, new LinkedHashMap<>()));
        this.kinds.all().stream()
                .filter(kind -> kind.desk().startsWith("/editor/"))
                .forEach(kind -> add(groups, kind.code(), kind.desk(), this.words.many(kind)));
        ELSEWHERE.stream()
                .filter(code ->
                        !code.equals("position") && this.kinds.withCode(code).isEmpty())
                .forEach(code -> add(groups, code, "/editor/" + code + "s", code + "s"));
        groups.values().removeIf(Map::isEmpty);
        return groups;
    }

    private static void add(Map<String, Map<String, String>> groups, String code, String desk, String words) {
        String group = GROUP_OF.getOrDefault(code, "Inspections and interventions");
        groups.computeIfAbsent(group, name -> new LinkedHashMap<>()).put(desk, StringUtils.capitalize(words));
    }
}
