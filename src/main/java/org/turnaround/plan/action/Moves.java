package org.turnaround.plan.action;

import static org.turnaround.plan.ActionState.COMPLETE;
import static org.turnaround.plan.ActionState.COMPLETE_AWAITING_SIGN_OFF;
import static org.turnaround.plan.ActionState.EMBEDDED;
import static org.turnaround.plan.ActionState.IMPACT_EVIDENCED;
import static org.turnaround.plan.ActionState.IN_PROGRESS;
import static org.turnaround.plan.ActionState.NOT_STARTED;
import static org.turnaround.plan.ActionState.SUPERSEDED;
import static org.turnaround.plan.ActionState.WITHDRAWN;
import static org.turnaround.plan.action.Move.Needs.A_REASON;
import static org.turnaround.plan.action.Move.Needs.EVIDENCE;
import static org.turnaround.plan.action.Move.Needs.NOTHING_MORE;
import static org.turnaround.plan.action.Move.Needs.TIME;
import static org.turnaround.plan.action.Move.Who.ANOTHER_APPROVER;
import static org.turnaround.plan.action.Move.Who.APPROVER;
import static org.turnaround.plan.action.Move.Who.REPORTER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.turnaround.account.Author;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.PlanSettings;

/** Who may move an action from which state to which, and what it takes. This table is the only place that knows. */
public final class Moves {

    private static final List<Move> TABLE = List.of(
            // forward
            new Move(NOT_STARTED, IN_PROGRESS, REPORTER, NOTHING_MORE),
            new Move(NOT_STARTED, COMPLETE_AWAITING_SIGN_OFF, REPORTER, NOTHING_MORE),
            new Move(IN_PROGRESS, COMPLETE_AWAITING_SIGN_OFF, REPORTER, NOTHING_MORE),
            new Move(COMPLETE_AWAITING_SIGN_OFF, COMPLETE, ANOTHER_APPROVER, NOTHING_MORE),
            new Move(COMPLETE, IMPACT_EVIDENCED, REPORTER, EVIDENCE),
            new Move(IMPACT_EVIDENCED, EMBEDDED, APPROVER, TIME),

            // back
            new Move(IN_PROGRESS, NOT_STARTED, REPORTER, A_REASON),
            new Move(COMPLETE_AWAITING_SIGN_OFF, IN_PROGRESS, REPORTER, A_REASON),
            new Move(COMPLETE, IN_PROGRESS, APPROVER, A_REASON),
            new Move(IMPACT_EVIDENCED, COMPLETE, APPROVER, A_REASON),
            new Move(EMBEDDED, IMPACT_EVIDENCED, APPROVER, A_REASON),
            new Move(WITHDRAWN, IN_PROGRESS, APPROVER, A_REASON),
            new Move(SUPERSEDED, IN_PROGRESS, APPROVER, A_REASON),

            // out
            new Move(NOT_STARTED, WITHDRAWN, APPROVER, A_REASON),
            new Move(IN_PROGRESS, WITHDRAWN, APPROVER, A_REASON),
            new Move(COMPLETE_AWAITING_SIGN_OFF, WITHDRAWN, APPROVER, A_REASON),
            new Move(NOT_STARTED, SUPERSEDED, APPROVER, A_REASON),
            new Move(IN_PROGRESS, SUPERSEDED, APPROVER, A_REASON),
            new Move(COMPLETE_AWAITING_SIGN_OFF, SUPERSEDED, APPROVER, A_REASON));

    private Moves() {}

    static List<Move> from(ActionState state) {
        return TABLE.stream().filter(move -> move.from() == state).toList();
    }

    /** The states that somebody may report today, the present one first. */
    public static List<ActionState> choices(ActionRow action, Author by, LocalDate today, PlanSettings settings) {
        return choices(
                new StateNow(action.councilId(), action.state(), action.stateSince(), action.reportedCompleteBy()),
                by,
                today,
                settings);
    }

    static List<ActionState> choices(StateNow now, Author by, LocalDate today, PlanSettings settings) {
        Stream<ActionState> others = from(now.state()).stream()
                .filter(move -> isOpen(move, now, by, today, settings))
                .map(Move::to);
        return Stream.concat(Stream.of(now.state()), others).toList();
    }

    private static boolean isOpen(Move move, StateNow now, Author by, LocalDate today, PlanSettings settings) {
        try {
            move.require(now, by, today, settings);
            return true;
        } catch (ReportNotTaken ex) {
            return false;
        }
    }

    static Optional<Move> find(ActionState from, ActionState to) {
        return TABLE.stream()
                .filter(move -> move.from() == from && move.to() == to)
                .findFirst();
    }
}
