package org.turnaround.plan.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.Actions;
import org.turnaround.plan.PlanSettings;
import org.turnaround.plan.action.Report;
import org.turnaround.plan.reporting.Round.Said;
import org.turnaround.shared.Rows;

/** Reads the present rounds of councils, in two statements for all of them. */
@Component
class Rounds {

    /** Of what was said before, what has something to say: that nothing changed is no news of last time. */
    private static final String SAID = """
            select distinct on (u.action_id, round.this) u.action_id as action, u.id, round.this as this_round,
                   e.date, e.date_first, e.date_last, e.date_why, coalesce(nullif(u.note, ''), e.summary) as note, u.value,
                   u.made_by, who.name as by
              from action a
              join action_update u on u.action_id = a.id and u.lane = 'council'
              join entry e on e.id = u.id and e.state = 'published'
             cross join lateral (select u.action_version is not null and e.date_first >= :began) round (this)
              left join account who on who.id = u.made_by
             where a.council_id in (:councils) and (u.action_version is not null or u.made_by is null)
               and (round.this or u.value is not null or coalesce(nullif(u.note, ''), e.summary) not in ('', :noChange))
             order by u.action_id, round.this, e.sort_day desc, u.id desc
            """;

    private static final Rows<Said> ROWS = Rows.of(Said.class);

    private final Actions actions;
    private final JdbcClient jdbc;
    private final PlanSettings settings;
    private final Clock clock;

    Rounds(Actions actions, JdbcClient jdbc, PlanSettings settings, Clock clock) {
        this.actions = actions;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    Round of(long council) {
        return of(Set.of(council)).getOrDefault(council, Round.NONE);
    }

    /** The rounds of those councils that have an action, by the council's id. */
    Map<Long, Round> of(Set<Long> councils) {
        if (councils.isEmpty()) {
            return Map.of();
        }
        LocalDate today = LocalDate.now(this.clock);
        Map<Boolean, Map<Long, Said>> said = ROWS
                .list(
                        this.jdbc,
                        SAID,
                        Map.of("councils", councils, "began", today.withDayOfMonth(1), "noChange", Report.NO_CHANGE))
                .stream()
                .collect(Collectors.partitioningBy(Said::thisRound, Collectors.toMap(Said::action, one -> one)));
        return this.actions.ofCouncils(councils).stream()
                .collect(Collectors.groupingBy(
                        ActionRow::councilId,
                        Collectors.collectingAndThen(
                                Collectors.toList(), own -> Round.of(own, said, today, this.settings))));
    }
}
