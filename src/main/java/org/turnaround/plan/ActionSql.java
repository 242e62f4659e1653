package org.turnaround.plan;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.turnaround.plan.ActionRow.FindingName;
import org.turnaround.plan.ActionRow.Owner;
import org.turnaround.plan.ActionRow.PlanName;
import org.turnaround.plan.ActionRow.Rating;
import org.turnaround.plan.Succession.ActionName;
import org.turnaround.plan.Target.Baseline;
import org.turnaround.plan.Target.Told;
import org.turnaround.plan.Target.Value;
import org.turnaround.record.EntryRow.CouncilName;
import org.turnaround.record.EntryRow.TopicName;
import org.turnaround.shared.Coded;
import org.turnaround.shared.PartialDate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The one statement that reads actions with all that lists and pages show of them, however many they are. */
@Component
class ActionSql implements RowMapper<ActionRow> {

    static final String SELECT = """
            select a.*, c.slug as council_slug, c.name as council_name, p.title as plan_title, p.ends_last as plan_ends,
                   r.label as rating_label, r.meaning as rating_meaning,
                   array(select k.label from plan_rating k where k.plan_id = a.plan_id order by k.position, k.code)
                       as rating_key,
                   (select jsonb_build_object('id', n.id, 'ref', n.ref, 'title', n.title)
                      from action n where n.id = a.superseded_by) as successor,
                   (select jsonb_agg(jsonb_build_object('id', b.id, 'ref', b.ref, 'title', b.title) order by b.id)
                      from action b where b.superseded_by = a.id) as predecessors,
                   moved.times as times_moved,
                   moved.days as days_moved,
                   (select count(*) from action_evidence ev where ev.action_id = a.id) as evidence,
                   (select jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by t.name)
                      from action_topic x join topic t on t.id = x.topic_id where x.action_id = a.id) as topics,
                   (select jsonb_agg(jsonb_build_object('id', f.id, 'text', f.text) order by f.id)
                      from action_finding x join finding f on f.id = x.finding_id
                      join entry e on e.id = f.entry_id and e.state = 'published'
                     where x.action_id = a.id and f.state = 'published') as findings,
                   (select jsonb_agg(jsonb_build_object('figure', u.value, 'asAt', coalesce(u.value_as_at, e.date))
                           order by e.sort_day, e.id)
                      from action_update u join entry e on e.id = u.id
                     where u.action_id = a.id and u.value is not null and e.state = 'published') as figures,
                   greatest(a.last_reported_at, (
                       select max(e.date_last) from action_update u join entry e on e.id = u.id
                        where u.action_id = a.id and u.lane = 'council' and e.state = 'published')) as last_reported,
                   (select jsonb_object_agg(w.lane, w.word) from (
                       select distinct on (u.lane) u.lane, jsonb_build_object('entry', e.id, 'date', e.date,
                              'text', coalesce(nullif(u.note, ''), e.summary), 'state', u.state,
                              'rating', u.reported_rating, 'stillFound', u.still_found) as word
                         from (
                              select x.id, x.lane, x.note, x.state, x.reported_rating, null as still_found
                                from action_update x where x.action_id = a.id
                              union all
                              select f.entry_id, 'inspector', f.text, null, null, null
                                from action_finding x join finding f on f.id = x.finding_id
                               where x.action_id = a.id and f.state = 'published'
                              union all
                              select v.entry_id, 'inspector', v.text, null, null, v.still_found
                                from action_finding x join finding_verdict v on v.finding_id = x.finding_id
                               where x.action_id = a.id and v.state = 'published') u
                         join entry e on e.id = u.id and e.state = 'published'
                        order by u.lane, e.sort_day desc, e.id desc) w) as lanes
              from action a
              join plan p on p.id = a.plan_id
              join council c on c.id = a.council_id
             cross join lateral (
                   select count(m.old_due) as times, coalesce(sum(m.days), 0) as days
                     from reschedule m join entry e on e.id = m.id and e.state = 'published'
                    where m.action_id = a.id) moved
              left join lateral (
                   select k.label, k.meaning from plan_rating k
                    where k.plan_id = a.plan_id and lower(a.reported_rating) in (lower(k.code), lower(k.label))
                    order by lower(k.code) <> lower(a.reported_rating) limit 1) r on true
            """;

    private static final TypeReference<List<TopicName>> TOPICS = new TypeReference<>() {};
    private static final TypeReference<List<FindingName>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<List<ActionName>> NAMES = new TypeReference<>() {};
    private static final TypeReference<List<Figure>> FIGURES = new TypeReference<>() {};
    private static final TypeReference<Lanes> LANES = new TypeReference<>() {};

    private final JsonMapper json;

    ActionSql(JsonMapper json) {
        this.json = json;
    }

    @Override
    public ActionRow mapRow(ResultSet row, int number) throws SQLException {
        return new ActionRow(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("ref"),
                row.getString("title"),
                row.getString("summary"),
                row.getLong("council_id"),
                new CouncilName(row.getString("council_slug"), row.getString("council_name")),
                new PlanName(row.getLong("plan_id"), row.getString("plan_title"), day(row, "plan_ends")),
                new Owner(row.getString("owner_role"), row.getString("owner_basis")),
                Coded.of(ActionState.class, row.getString("state")),
                row.getString("state_basis"),
                day(row, "state_since"),
                row.getObject("reported_complete_by", Long.class),
                row.getString("state_reason"),
                succession(row),
                rating(row),
                List.of((String[]) row.getArray("rating_key").getArray()),
                due(row),
                target(row),
                read(row, "topics", TOPICS, List.of()),
                read(row, "findings", FINDINGS, List.of()),
                row.getInt("evidence"),
                read(row, "lanes", LANES, Lanes.NONE),
                day(row, "last_reported"),
                row.getString("outcome"),
                row.getString("disputed"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private Succession succession(ResultSet row) throws SQLException {
        String successor = row.getString("successor");
        return new Succession(
                successor == null ? null : this.json.readValue(successor, ActionName.class),
                read(row, "predecessors", NAMES, List.of()));
    }

    private static @Nullable Rating rating(ResultSet row) throws SQLException {
        String given = row.getString("reported_rating");
        if (given == null) {
            return null;
        }
        String label = row.getString("rating_label");
        return new Rating(given, label == null ? given : label, row.getString("rating_meaning"));
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                PartialDate.read(row, "first_due"),
                PartialDate.read(row, "due"),
                row.getString("due_text"),
                row.getInt("times_moved"),
                row.getInt("days_moved"),
                PartialDate.read(row, "proposed_due"),
                row.getString("proposed_due_reason"));
    }

    private Target target(ResultSet row) throws SQLException {
        List<Value> values = read(row, "figures", FIGURES, List.of()).stream()
                .map(figure -> new Value(figure.figure(), PartialDate.parse(figure.asAt())))
                .toList();
        return new Target(
                row.getString("target"),
                row.getString("measure"),
                row.getString("unit"),
                baseline(row),
                row.getBigDecimal("target_value"),
                values,
                told(row));
    }

    private static @Nullable Told told(ResultSet row) throws SQLException {
        String words = row.getString("latest_text");
        String asAt = row.getString("latest_as_at");
        return words == null || asAt == null ? null : new Told(words, PartialDate.parse(asAt));
    }

    private static @Nullable Baseline baseline(ResultSet row) throws SQLException {
        BigDecimal figure = row.getBigDecimal("baseline_value");
        String asAt = row.getString("baseline_as_at");
        return figure == null ? null : new Baseline(figure, asAt == null ? null : PartialDate.parse(asAt));
    }

    private <T> T read(ResultSet row, String column, TypeReference<T> type, T none) throws SQLException {
        String text = row.getString(column);
        return text == null ? none : this.json.readValue(text, type);
    }

    private record Figure(BigDecimal figure, String asAt) {}
}
