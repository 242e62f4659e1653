package org.turnaround.plan.reporting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.action.Report;
import org.turnaround.plan.keeping.TypedAddress;
import org.turnaround.shared.Coded;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.PartialDate;

/** Looks a typed report over: what is wrong with it, by field, one message each. */
final class ReportCheck {

    private static final String NO_DATE = "Enter %s as a date such as " + DateReader.EXAMPLES;

    private final Map<String, String> faults = new LinkedHashMap<>();

    private ReportCheck() {}

    /**
     * @param ratings the labels of the council's own key; empty where it has none and any word will do
     * @param planBegan before which no figure of the plan can be, and no due date; null where that is not known
     * @return in the order of the fields; empty when nothing is wrong
     */
    static Map<String, String> faults(
            ReportForm form, List<String> ratings, LocalDate today, @Nullable LocalDate planBegan) {
        ReportCheck check = new ReportCheck();
        check.state(form);
        check.text("reportedRating", "rating", form.reportedRating(), Report.RATING);
        check.when(
                !form.reportedRating().isEmpty() && !ratings.isEmpty() && !ratings.contains(form.reportedRating()),
                "reportedRating",
                "Choose one of the council’s own ratings: " + String.join(", ", ratings));
        check.note(form);
        check.value(form, today, planBegan);
        check.when(
                !form.evidenceUrl().isEmpty() && !TypedAddress.isWeb(form.evidenceUrl()),
                "evidenceUrl",
                "Enter an address that begins with https://");
        check.text("evidenceUrl", "address", form.evidenceUrl(), Report.URL);
        check.due(form, today, planBegan);
        return check.faults;
    }

    private void state(ReportForm form) {
        when(Coded.find(ActionState.class, form.state()).isEmpty(), "state", "Choose a state");
        when(
                form.contradictsItself(),
                "state",
                "State, rating or due date are to change: save this as an update, not as \u201cno change\u201d");
        String successor = form.supersededBy();
        when(!successor.isEmpty() && !successor.matches("\\d{1,18}"), "supersededBy", "Choose an action");
        when(
                !successor.isEmpty() && !ActionState.SUPERSEDED.code().equals(form.state()),
                "supersededBy",
                "Another action takes its place only when it is superseded");
    }

    /** A figure speaks for itself, unless the state changes with it. */
    private void note(ReportForm form) {
        boolean figureAlone = form.figure().isPresent() && !form.choosesState();
        when(form.note().isEmpty() && !figureAlone, "note", "Enter a note: what has happened, or why");
        text("note", "note", form.note(), Report.NOTE);
    }

    private void value(ReportForm form, LocalDate today, @Nullable LocalDate planBegan) {
        boolean none = form.value().isEmpty();
        when(!none && form.figure().isEmpty(), "value", "Enter a figure such as 1,107 or 16.4");
        when(isNoDate(form.valueAsAt()), "valueAsAt", NO_DATE.formatted("when the figure was true"));
        boolean future = DateReader.read(form.valueAsAt())
                .filter(date -> date.first().isAfter(today))
                .isPresent();
        when(future, "valueAsAt", "A figure cannot be from a day to come");
        when(
                isBefore(form.valueAsAt(), planBegan),
                "valueAsAt",
                "A figure cannot be from before the plan began, " + words(planBegan));
        when(none && !form.valueAsAt().isEmpty(), "value", "Enter the figure that was true then");
    }

    private void due(ReportForm form, LocalDate today, @Nullable LocalDate planBegan) {
        boolean reason = !form.dueReason().isEmpty();
        when(isNoDate(form.due()), "due", NO_DATE.formatted("the new due date"));
        when(isBefore(form.due(), today), "due", "The new due date cannot be in the past");
        when(
                isBefore(form.due(), planBegan),
                "due",
                "The new due date cannot be before the plan begins, " + words(planBegan));
        text("due", "date", form.due(), Report.DUE);
        when(!form.due().isEmpty() && !reason, "dueReason", "Say why the due date is to move");
        when(form.due().isEmpty() && reason, "due", "Enter the new due date that this is the reason for");
        text("dueReason", "reason", form.dueReason(), Report.REASON);
    }

    private void text(String field, String noun, String text, int longest) {
        String fault = fault(noun, text, longest);
        when(fault != null, field, String.valueOf(fault));
    }

    static @Nullable String fault(String noun, String text, int longest) {
        return text.length() > longest
                ? String.format(
                        Locale.UK, "The %s can have %,d characters, and this has %,d", noun, longest, text.length())
                : null;
    }

    private void when(boolean wrong, String field, String message) {
        if (wrong) {
            this.faults.putIfAbsent(field, message);
        }
    }

    private static boolean isBefore(String typed, @Nullable LocalDate day) {
        return day != null
                && DateReader.read(typed)
                        .filter(date -> date.last().isBefore(day))
                        .isPresent();
    }

    private static String words(@Nullable LocalDate day) {
        return day == null ? "" : "on " + PartialDate.of(day).words();
    }

    private static boolean isNoDate(String typed) {
        return !typed.isEmpty() && DateReader.read(typed).isEmpty();
    }
}
