package org.turnaround.plan.reporting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.plan.ActionHistory;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.Actions;
import org.turnaround.plan.Lane;
import org.turnaround.plan.UpdateRow;
import org.turnaround.plan.reporting.Question.Asks;
import org.turnaround.shared.Rows;

/** Reads what approvers are asked, and what they have answered. */
@Component
class Questions {

    /** An answer stands in the list of whoever asked for a month, or until they have reported on the action again. */
    private static final String ANSWERS = """
            select a.council_id as council, a.id as action, a.ref, a.title, u.id, u.state_before as before, u.state, u.note,
                   e.date, e.date_first, e.date_last, e.date_why, who.name as by,
                   m.new_due as moved, m.new_due_first as moved_first, m.new_due_last as moved_last, m.new_due_why as moved_why
              from action_update u
              join entry e on e.id = u.id and e.state = 'published' and e.recorded_at > :since
              join action a on a.id = u.action_id
              left join account who on who.id = u.made_by
              left join reschedule m on m.id = u.id
             where u.answers = :asker and a.council_id in (:councils) and not exists (
                   select from action_update x join entry y on y.id = x.id and y.state = 'published'
                    where x.action_id = u.action_id and x.made_by = :asker and x.id > u.id)
             order by u.id desc limit 50
            """;

    private static final Rows<Answer> ROWS = Rows.of(Answer.class);
    private static final int DAYS = 30;

    private final Actions actions;
    private final ActionHistory history;
    private final JdbcClient jdbc;
    private final Clock clock;

    Questions(Actions actions, ActionHistory history, JdbcClient jdbc, Clock clock) {
        this.actions = actions;
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Question of(ActionRow action, Author approver) {
        List<UpdateRow> said = standing(action.id());
        UpdateRow last = said.stream().filter(UpdateRow::isDecision).findFirst().orElse(null);
        List<UpdateRow> since = said.stream()
                .takeWhile(update -> !update.isDecision())
                .filter(update -> update.is(Lane.COUNCIL))
                .toList();
        Asks asks = asks(action, approver);
        Predicate<UpdateRow> asking = asks == Asks.SIGN_OFF
                ? update -> update.changedState() && update.state() == ActionState.COMPLETE_AWAITING_SIGN_OFF
                : update -> update.proposed() != null;
        return new Question(
                asks,
                asks == null ? null : said.stream().filter(asking).findFirst().orElse(null),
                since,
                last,
                last != null
                        && Objects.equals(last.madeBy(), approver.id())
                        && UpdateRow.isUndoable(last.recorded(), this.clock.instant()),
                this.actions.findingsAndEvidence(action.id()).evidence(),
                names(said));
    }

    /** Nobody signs off what they have reported themselves. */
    static @Nullable Asks asks(ActionRow action, Author approver) {
        if (action.state() == ActionState.COMPLETE_AWAITING_SIGN_OFF
                && !Objects.equals(action.reportedCompleteBy(), approver.id())) {
            return Asks.SIGN_OFF;
        }
        return action.due().proposed() == null ? null : Asks.NEW_DATE;
    }

    /** What still stands of the newest that was said of an action, newest first. */
    List<UpdateRow> standing(long action) {
        return this.history.updates(action, null).rows().stream()
                .filter(update -> !update.isWithdrawn())
                .toList();
    }

    /** Of those who made some updates, for staff: the public reads roles. */
    Map<Long, String> names(List<UpdateRow> updates) {
        Set<Long> ids = updates.stream()
                .map(UpdateRow::madeBy)
                .flatMap(id -> Optional.ofNullable(id).stream())
                .collect(Collectors.toSet());
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            this.jdbc
                    .sql("select id, name from account where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        names.put(row.getLong("id"), row.getString("name"));
                    });
        }
        return names;
    }

    /** What was decided of what somebody asked for, newest first. */
    List<Answer> answersTo(Author asker) {
        if (asker.councils().isEmpty()) {
            return List.of();
        }
        return ROWS.list(
                this.jdbc,
                ANSWERS,
                Map.of(
                        "asker",
                        asker.id(),
                        "councils",
                        asker.councils(),
                        "since",
                        Timestamp.from(this.clock.instant().minus(Duration.ofDays(DAYS)))));
    }
}
