package org.turnaround.plan.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.turnaround.account.Author;
import org.turnaround.council.Council;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.PlanSettings;
import org.turnaround.plan.Signals;
import org.turnaround.plan.reporting.Question.Asks;

/**
 * What one person has to do for a council.
 *
 * @param round the present one: what they have to report on
 * @param count how far it is, in words
 * @param answers what was decided of what they asked for
 * @param parts most pressing first; an action stands in every one that it belongs to
 * @param keeps they keep the council's plans
 */
record Todo(Council council, Round round, String count, List<Answer> answers, List<Part> parts, boolean keeps) {

    /** Actions that need the same thing: a decision, or an update. */
    record Part(String title, String why, boolean decision, List<ActionRow> actions) {}

    /** Something that can need doing, and which actions it concerns. */
    private record Task(String title, String why, boolean decision, BiPredicate<ActionRow, Signals> concerns) {

        Task(String title, String why, BiPredicate<ActionRow, Signals> concerns) {
            this(title, why, false, concerns);
        }
    }

    /** What the button says that leads to the round. */
    public String button() {
        long left = this.round.left();
        if (left == 0) {
            return "See the round";
        }
        String all = left == this.round.lines().size() ? "all " : "the ";
        return "Update " + (left == 1 ? "the one action" : all + left + " actions")
                + (all.equals("the ") ? " left" : "");
    }

    static Todo of(
            Council council, Round round, List<Answer> answers, Author by, LocalDate today, PlanSettings settings) {
        boolean approver = by.maySignOffFor(council.id());
        List<ActionRow> actions = round.watched(today);
        List<Task> tasks = List.of(
                new Task(
                        "Awaiting your sign-off",
                        "Reported as complete by somebody else",
                        true,
                        (action, signals) -> approver && Questions.asks(action, by) == Asks.SIGN_OFF),
                new Task(
                        "New dates asked for",
                        "An approver moves the date, or keeps it",
                        true,
                        (action, signals) -> approver && Questions.asks(action, by) == Asks.NEW_DATE),
                new Task(
                        "Past the due date",
                        "The due date has passed, and it is not signed off",
                        (action, signals) -> signals.isPastDue()),
                new Task(
                        "Due soon",
                        "Due within " + settings.dueSoon().getDays() + " days",
                        (action, signals) -> signals.dueSoon()),
                new Task(
                        "No recent update",
                        "Nothing reported for " + settings.staleAfter().getDays() + " days",
                        (action, signals) -> signals.stale()),
                new Task(
                        "Evidence missing",
                        "Reported as done, and no evidence is linked",
                        (action, signals) -> signals.withoutEvidence()));
        List<Part> parts = tasks.stream()
                .map(task -> new Part(
                        task.title(),
                        task.why(),
                        task.decision(),
                        actions.stream()
                                .filter(action -> task.concerns().test(action, action.signals(today, settings)))
                                .toList()))
                .filter(part -> !part.actions().isEmpty())
                .toList();
        return new Todo(council, round, round.words(by), answers, parts, by.mayRecordBoardOf(council.id()));
    }
}
