package org.turnaround.plan.reporting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.Report;
import org.turnaround.plan.TypedAddress;
import org.turnaround.plan.TypedDate;
import org.turnaround.plan.TypedFigure;
import org.turnaround.shared.PartialDate;

/**
 * A report about an action as it was typed.
 *
 * @param valueAsAt when the figure was true; blank for today
 * @param version of the action, as its reporter saw it
 * @param key made with the form, so that a form that is sent twice counts once
 */
record UpdateForm(
        @Nullable String state,
        @Nullable String rating,
        @Nullable String note,
        @Nullable String value,
        @Nullable String valueAsAt,
        @Nullable String evidenceUrl,
        @Nullable String due,
        @Nullable String dueReason,
        @Nullable String version,
        @Nullable String key) {

    private static final int KEY = 200;

    UpdateForm {
        state = stripped(state);
        rating = stripped(rating);
        note = stripped(note);
        value = stripped(value);
        valueAsAt = stripped(valueAsAt);
        evidenceUrl = stripped(evidenceUrl);
        due = stripped(due);
        dueReason = stripped(dueReason);
        version = stripped(version);
        key = stripped(key);
    }

    /** An empty form for an action as it stands. */
    static UpdateForm of(ActionRow action) {
        String rating = action.rating() == null ? "" : action.rating().label();
        return new UpdateForm(
                action.state().code(), rating, "", "", "", "", "", "", String.valueOf(action.version()), newKey());
    }

    /** The same words for the action as it stands now, to be sent as a new request. */
    UpdateForm onTopOf(ActionRow action) {
        return new UpdateForm(
                state,
                rating,
                note,
                value,
                valueAsAt,
                evidenceUrl,
                due,
                dueReason,
                String.valueOf(action.version()),
                newKey());
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /**
     * What is wrong with it, by field, in the order of the fields; empty when nothing is.
     *
     * @param ratings the labels of the council's own key; empty where it has none and any word will do
     */
    Map<String, String> faults(List<String> ratings, LocalDate today) {
        Map<String, String> faults = new LinkedHashMap<>();
        when(ActionState.of(text(state)).isEmpty(), "state", "Choose a state", faults);
        when(
                text(rating).length() > Report.RATING,
                "rating",
                "The rating can have " + Report.RATING + " characters",
                faults);
        when(
                !text(rating).isEmpty() && !ratings.isEmpty() && !ratings.contains(rating),
                "rating",
                "Choose one of the council\u2019s own ratings: " + String.join(", ", ratings),
                faults);
        when(text(note).isEmpty(), "note", "Enter a note: what has happened, or why", faults);
        tooLong("note", "note", note, Report.NOTE, faults);
        when(
                !text(value).isEmpty() && TypedFigure.read(text(value)).isEmpty(),
                "value",
                "Enter a figure such as 1,107 or 16.4",
                faults);
        checkAsAt(today, faults);
        when(
                !text(evidenceUrl).isEmpty() && !TypedAddress.isWeb(text(evidenceUrl)),
                "evidenceUrl",
                "Enter an address that begins with https://",
                faults);
        tooLong("evidenceUrl", "address", evidenceUrl, Report.URL, faults);
        when(isNoDate(due), "due", "Enter a date such as " + TypedDate.EXAMPLES, faults);
        when(!text(due).isEmpty() && text(dueReason).isEmpty(), "dueReason", "Say why the due date is to move", faults);
        tooLong("dueReason", "reason", dueReason, Report.REASON, faults);
        Stream.of(
                        Map.entry("note", text(note)),
                        Map.entry("rating", text(rating)),
                        Map.entry("dueReason", text(dueReason)))
                .forEach(field -> when(
                        !isStorable(field.getValue()),
                        field.getKey(),
                        "This holds a character that cannot be stored",
                        faults));
        return faults;
    }

    /** Only when there are no faults. */
    Report report() {
        return new Report(
                ActionState.of(text(state)).orElseThrow(),
                emptyToNull(rating),
                text(note),
                TypedFigure.read(text(value)).orElse(null),
                TypedDate.read(text(valueAsAt)).orElse(null),
                emptyToNull(evidenceUrl),
                TypedDate.read(text(due)).orElse(null),
                emptyToNull(due),
                text(due).isEmpty() ? null : dueReason);
    }

    /** @return &minus;1, which no action has, when it is no number */
    int seen() {
        return text(version).matches("\\d{1,9}") ? Integer.parseInt(text(version)) : -1;
    }

    @Nullable
    String keyOrNull() {
        return text(key).isEmpty() || text(key).length() > KEY ? null : key;
    }

    /** Anything typed or chosen that the action does not say already. */
    boolean isTouched(ActionRow action) {
        String rating = action.rating() == null ? "" : action.rating().label();
        return !(text(note) + text(value) + text(valueAsAt) + text(evidenceUrl) + text(due) + text(dueReason)).isEmpty()
                || !action.state().code().equals(state)
                || !rating.equals(text(this.rating));
    }

    /** Something stands in the fields that a row of the round folds away. */
    boolean hasMore() {
        return !(text(evidenceUrl) + text(due) + text(dueReason)).isEmpty();
    }

    private void checkAsAt(LocalDate today, Map<String, String> faults) {
        when(isNoDate(valueAsAt), "valueAsAt", "Enter a date such as " + TypedDate.EXAMPLES, faults);
        boolean future = TypedDate.read(text(valueAsAt))
                .map(PartialDate::first)
                .filter(day -> day.isAfter(today))
                .isPresent();
        when(future, "valueAsAt", "A figure cannot be from a day to come", faults);
        when(
                !text(valueAsAt).isEmpty() && text(value).isEmpty(),
                "value",
                "Enter the figure that was true then",
                faults);
    }

    /** Forms are checked before they come here; programs may send anything. */
    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static boolean isNoDate(@Nullable String typed) {
        return !text(typed).isEmpty() && TypedDate.read(text(typed)).isEmpty();
    }

    private static void tooLong(
            String field, String noun, @Nullable String text, int longest, Map<String, String> faults) {
        int length = text(text).length();
        when(
                length > longest,
                field,
                "The %s can have %,d characters, and this has %,d".formatted(noun, longest, length),
                faults);
    }

    private static void when(boolean wrong, String field, String message, Map<String, String> faults) {
        if (wrong) {
            faults.putIfAbsent(field, message);
        }
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    private static @Nullable String emptyToNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : typed;
    }

    private static String stripped(@Nullable String typed) {
        return text(typed).strip();
    }
}
