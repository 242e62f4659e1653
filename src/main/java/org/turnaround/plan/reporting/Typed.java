package org.turnaround.plan.reporting;

import java.io.Serial;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.turnaround.plan.ActionRow;

/** Everything that stands in the rows of an update round; the fields of a row are named {@code note-17} and so on. */
final class Typed implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    static final Typed NOTHING = new Typed(Map.of());

    private final LinkedHashMap<String, String> fields = new LinkedHashMap<>();

    Typed(MultiValueMap<String, String> request) {
        request.toSingleValueMap().forEach((name, value) -> {
            if (name.matches("[a-zA-Z]{2,12}-\\d{1,18}")) {
                this.fields.put(name, value);
            }
        });
    }

    private Typed(Map<String, String> fields) {
        this.fields.putAll(fields);
    }

    /** What stands in the row of an action; a new form where the page did not have it. */
    UpdateForm form(ActionRow action) {
        String key = of(action, "key");
        if (key == null) {
            return UpdateForm.of(action);
        }
        return new UpdateForm(
                of(action, "state"),
                of(action, "rating"),
                of(action, "note"),
                of(action, "value"),
                of(action, "valueAsAt"),
                of(action, "evidenceUrl"),
                of(action, "due"),
                of(action, "dueReason"),
                null,
                of(action, "version"),
                of(action, "stateSeen"),
                of(action, "ratingSeen"),
                key,
                of(action, "again"));
    }

    boolean isToBeSaved(ActionRow action, String save) {
        return isOneRow(save) ? save.equals(String.valueOf(action.id())) : isTouched(action);
    }

    static boolean isOneRow(String save) {
        return save.matches("\\d+");
    }

    boolean isTouched(ActionRow action) {
        return form(action).isTouched();
    }

    /** The ids of the actions whose rows are here; no more than a form has fields. */
    Set<Long> actions() {
        return this.fields.keySet().stream()
                .filter(name -> name.startsWith("key-"))
                .map(Typed::action)
                .collect(Collectors.toSet());
    }

    /** The rows that are still to be saved. */
    Typed without(Set<Long> actions) {
        Map<String, String> left = new LinkedHashMap<>(this.fields);
        left.keySet().removeIf(name -> actions.contains(action(name)));
        return new Typed(left);
    }

    private static Long action(String name) {
        return Long.valueOf(name.substring(name.indexOf('-') + 1));
    }

    private @Nullable String of(ActionRow action, String field) {
        return this.fields.get(field + "-" + action.id());
    }
}
