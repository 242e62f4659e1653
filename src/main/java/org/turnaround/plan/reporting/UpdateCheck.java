package org.turnaround.plan.reporting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.Report;
import org.turnaround.plan.TypedAddress;
import org.turnaround.plan.TypedFigure;
import org.turnaround.shared.Coded;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.PartialDate;

/** Looks a typed report over: what is wrong with it, by field, one message each. */
final class UpdateCheck {

    private final Map<String, String> faults = new LinkedHashMap<>();

    private UpdateCheck() {}

    /**
     * @param ratings the labels of the council's own key; empty where it has none and any word will do
     * @return in the order of the fields; empty when nothing is wrong
     */
    static Map<String, String> faults(UpdateForm form, List<String> ratings, LocalDate today) {
        UpdateCheck check = new UpdateCheck();
        check.state(form);
        check.rating(text(form.rating()), ratings);
        check.note(form);
        check.value(form, today);
        check.evidence(text(form.evidenceUrl()));
        check.due(form);
        return check.faults;
    }

    private void state(UpdateForm form) {
        when(Coded.find(ActionState.class, text(form.state())).isEmpty(), "state", "Choose a state");
        String successor = text(form.supersededBy());
        when(!successor.isEmpty() && !successor.matches("\\d{1,18}"), "supersededBy", "Choose an action");
        when(
                !successor.isEmpty() && !ActionState.SUPERSEDED.code().equals(form.state()),
                "supersededBy",
                "Another action takes its place only when it is superseded");
    }

    private void rating(String rating, List<String> ratings) {
        when(rating.length() > Report.RATING, "rating", "The rating can have " + Report.RATING + " characters");
        when(
                !rating.isEmpty() && !ratings.isEmpty() && !ratings.contains(rating),
                "rating",
                "Choose one of the council’s own ratings: " + String.join(", ", ratings));
        storable("rating", rating);
    }

    /** A figure speaks for itself, unless the state changes with it. */
    private void note(UpdateForm form) {
        String note = text(form.note());
        boolean figureAlone = TypedFigure.read(text(form.value())).isPresent() && !form.choosesState();
        when(note.isEmpty() && !figureAlone, "note", "Enter a note: what has happened, or why");
        tooLong("note", "note", note, Report.NOTE);
        storable("note", note);
    }

    private void value(UpdateForm form, LocalDate today) {
        String value = text(form.value());
        String asAt = text(form.valueAsAt());
        when(!value.isEmpty() && TypedFigure.read(value).isEmpty(), "value", "Enter a figure such as 1,107 or 16.4");
        when(isNoDate(asAt), "valueAsAt", "Enter a date such as " + DateReader.EXAMPLES);
        boolean future = DateReader.read(asAt)
                .map(PartialDate::first)
                .filter(day -> day.isAfter(today))
                .isPresent();
        when(future, "valueAsAt", "A figure cannot be from a day to come");
        when(!asAt.isEmpty() && value.isEmpty(), "value", "Enter the figure that was true then");
    }

    private void evidence(String url) {
        when(!url.isEmpty() && !TypedAddress.isWeb(url), "evidenceUrl", "Enter an address that begins with https://");
        tooLong("evidenceUrl", "address", url, Report.URL);
        storable("evidenceUrl", url);
    }

    private void due(UpdateForm form) {
        String due = text(form.due());
        String reason = text(form.dueReason());
        when(isNoDate(due), "due", "Enter a date such as " + DateReader.EXAMPLES);
        tooLong("due", "date", due, Report.DUE);
        when(!due.isEmpty() && reason.isEmpty(), "dueReason", "Say why the due date is to move");
        when(due.isEmpty() && !reason.isEmpty(), "due", "Enter the new due date that this is the reason for");
        tooLong("dueReason", "reason", reason, Report.REASON);
        storable("dueReason", reason);
    }

    /** Forms are checked before they come here; programs may send anything. */
    private void storable(String field, String text) {
        boolean storable =
                text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
        when(!storable, field, "This holds a character that cannot be stored");
    }

    private void tooLong(String field, String noun, String text, int longest) {
        when(
                text.length() > longest,
                field,
                "The %s can have %,d characters, and this has %,d".formatted(noun, longest, text.length()));
    }

    private void when(boolean wrong, String field, String message) {
        if (wrong) {
            this.faults.putIfAbsent(field, message);
        }
    }

    private static boolean isNoDate(String typed) {
        return !typed.isEmpty() && DateReader.read(typed).isEmpty();
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
