package org.turnaround.plan.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.turnaround.account.Author;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.PlanSettings;
import org.turnaround.plan.Standing;

/** What one person has to do for a council, most pressing first; an action stands in every list that it belongs to. */
record Todo(List<Part> parts) {

    /** Actions that need the same thing. */
    record Part(String code, String title, String why, List<ActionRow> actions) {}

    static Todo of(List<ActionRow> actions, Author by, LocalDate today, PlanSettings settings) {
        return new Todo(List.of(
                part(
                        "sign-off",
                        "Awaiting your sign-off",
                        "Reported as complete by somebody else",
                        actions,
                        (action, standing) -> action.state() == ActionState.COMPLETE_AWAITING_SIGN_OFF
                                && action.choices(by, today, settings).contains(ActionState.COMPLETE),
                        today,
                        settings),
                part(
                        "new-dates",
                        "New dates asked for",
                        "An approver moves the date, or keeps it",
                        actions,
                        (action, standing) -> action.due().proposed() != null && by.maySignOffFor(action.councilId()),
                        today,
                        settings),
                part(
                        "overdue",
                        "Overdue",
                        "The due date has passed, and it is not signed off",
                        actions,
                        (action, standing) -> standing.isOverdue(),
                        today,
                        settings),
                part(
                        "due-soon",
                        "Due soon",
                        "Due within " + settings.dueSoon().getDays() + " days",
                        actions,
                        (action, standing) -> standing.dueSoon(),
                        today,
                        settings),
                part(
                        "stale",
                        "No recent update",
                        "Nothing reported for " + settings.staleAfter().getDays() + " days",
                        actions,
                        (action, standing) -> standing.stale(),
                        today,
                        settings),
                part(
                        "no-evidence",
                        "Evidence missing",
                        "Reported as done, and no evidence is linked",
                        actions,
                        (action, standing) -> standing.withoutEvidence(),
                        today,
                        settings)));
    }

    private static Part part(
            String code,
            String title,
            String why,
            List<ActionRow> actions,
            BiPredicate<ActionRow, Standing> belongs,
            LocalDate today,
            PlanSettings settings) {
        return new Part(
                code,
                title,
                why,
                actions.stream()
                        .filter(action -> belongs.test(action, action.standing(today, settings)))
                        .toList());
    }

    public boolean isEmpty() {
        return this.parts.stream().allMatch(part -> part.actions().isEmpty());
    }
}
