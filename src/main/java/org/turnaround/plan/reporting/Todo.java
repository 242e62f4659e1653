package org.turnaround.plan.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.turnaround.account.Author;
import org.turnaround.council.Council;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.PlanSettings;
import org.turnaround.plan.Signals;
import org.turnaround.plan.action.Moves;

/**
 * What one person has to do for a council.
 *
 * @param actions those that they have to report on
 * @param parts most pressing first; an action stands in every one that it belongs to
 * @param keeps they keep the council's plans
 */
record Todo(Council council, List<ActionRow> actions, List<Part> parts, boolean keeps) {

    /** Actions that need the same thing. */
    record Part(String title, String why, List<ActionRow> actions) {}

    /** Something that can need doing, and which actions it concerns. */
    private record Task(String title, String why, BiPredicate<ActionRow, Signals> concerns) {}

    static Todo of(Council council, List<ActionRow> actions, Author by, LocalDate today, PlanSettings settings) {
        List<Task> tasks = List.of(
                new Task(
                        "Awaiting your sign-off",
                        "Reported as complete by somebody else",
                        (action, signals) -> action.state() == ActionState.COMPLETE_AWAITING_SIGN_OFF
                                && Moves.choices(action, by, today, settings).contains(ActionState.COMPLETE)),
                new Task(
                        "New dates asked for",
                        "An approver moves the date, or keeps it",
                        (action, signals) -> action.due().proposed() != null && by.maySignOffFor(council.id())),
                new Task(
                        "Overdue",
                        "The due date has passed, and it is not signed off",
                        (action, signals) -> signals.isOverdue()),
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
                        actions.stream()
                                .filter(action -> task.concerns().test(action, action.signals(today, settings)))
                                .toList()))
                .filter(part -> !part.actions().isEmpty())
                .toList();
        return new Todo(council, actions, parts, by.mayRecordBoardOf(council.id()));
    }
}
