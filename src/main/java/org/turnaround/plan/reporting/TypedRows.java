package org.turnaround.plan.reporting;

import java.io.Serial;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnaround.plan.ActionRow;

/** Everything that stands in the rows of an update round; the fields of a row are named {@code note-17} and so on. */
final class TypedRows implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    /** What the button of a row says with which somebody says that nothing has changed, before the number of the row. */
    static final String UNCHANGED = "unchanged-";

    private final LinkedHashMap<String, String> fields = new LinkedHashMap<>();

    TypedRows(Map<String, String> request) {
        request.forEach((name, value) -> {
            if (name.matches("[a-zA-Z]{2,14}-\\d{1,18}")) {
                this.fields.put(name, value);
            }
        });
        String save = request.getOrDefault("save", "");
        if (save.startsWith(UNCHANGED) && isOneRow(save)) {
            this.fields.put(save, "yes");
        }
    }

    /** What stands in the row of an action; a new form where the page did not have it. */
    ReportForm form(ActionRow action) {
        if (!this.fields.containsKey("key-" + action.id())) {
            return ReportForm.of(action);
        }
        return ReportForm.of(this.fields.entrySet().stream()
                .filter(field -> action(field.getKey()) == action.id())
                .collect(Collectors.toMap(
                        field -> field.getKey().substring(0, field.getKey().indexOf('-')), Map.Entry::getValue)));
    }

    boolean isToBeSaved(ActionRow action, String save) {
        return isOneRow(save) ? row(save) == action.id() : isTouched(action);
    }

    static boolean isOneRow(String save) {
        return save.matches("(" + UNCHANGED + ")?\\d{1,18}");
    }

    /** The number of the one row that is to be saved. */
    static long row(String save) {
        return Long.parseLong(save.replace(UNCHANGED, ""));
    }

    boolean isTouched(ActionRow action) {
        return form(action).isTouched();
    }

    /** The ids of the actions whose rows are here, in the order of the page; no more than a form has fields. */
    Set<Long> actions() {
        return this.fields.keySet().stream()
                .filter(name -> name.startsWith("key-"))
                .map(TypedRows::action)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Empties the row of an action that is saved. */
    void forget(long action) {
        this.fields.keySet().removeIf(name -> action(name) == action);
    }

    private static long action(String name) {
        return Long.parseLong(name.substring(name.indexOf('-') + 1));
    }
}
