package org.turnaround.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.turnaround.record.EntryRow.CouncilName;
import org.turnaround.record.EntryRow.PersonPart;
import org.turnaround.record.EntryRow.TopicName;
import org.turnaround.shared.PartialDate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one statement that reads entries with all that a line shows, however many they are. What hangs on an entry comes
 * as JSON from PostgreSQL, so that twenty lines cost one round trip and not eighty.
 */
@Component
class EntrySql implements RowMapper<EntryRow> {

    static final String SELECT = """
            select e.id, e.kind, e.date, e.date_first, e.date_last, e.date_why, e.headline, e.summary,
                   coalesce(e.edited_at, e.recorded_at) as changed_at,
                   c.slug as council_slug, c.name as council_name,
                   (select jsonb_agg(jsonb_build_object('slug', p.slug, 'name', p.name, 'part', ep.part,
                               'mp', exists (select from membership m where m.person_id = p.id))
                           order by ep.position, p.sort_name)
                      from entry_person ep join person p on p.id = ep.person_id where ep.entry_id = e.id) as people,
                   (select jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by t.name)
                      from entry_topic et join topic t on t.id = et.topic_id where et.entry_id = e.id) as topics,
                   (select jsonb_agg(source_line(s) || jsonb_build_object('wording', ci.wording) order by ci.position, ci.id)
                      from citation ci join source s on s.id = ci.source_id where ci.entry_id = e.id) as sources,
                   case e.kind
                   when 'inspection' then (
                       select jsonb_build_object('framework', f.short_name, 'grade', g.code, 'gradeLabel', g.label)
                         from inspection i join framework f on f.id = i.framework_id
                         left join (judgement j join judgement_area a on a.id = j.area_id and a.overall
                                    left join grade g on g.id = j.grade_id) on j.inspection_id = i.id
                        where i.id = e.id limit 1)
                   when 'visit' then (
                       select jsonb_build_object('visit', v.kind, 'number', v.number, 'area', v.area)
                         from visit v where v.id = e.id)
                   when 'statement' then (
                       select jsonb_build_object('form', st.form, 'quote', st.quote, 'channel', st.channel)
                         from statement st where st.id = e.id)
                   when 'intervention' then (
                       select jsonb_build_object('type', iv.type, 'status', iv.status, 'quote', iv.quote)
                         from intervention iv where iv.id = e.id)
                   when 'appointment' then (
                       select jsonb_build_object('event', ap.event, 'post', ap.post, 'status', ap.status, 'vote', ap.vote)
                         from appointment ap where ap.id = e.id)
                   when 'meeting' then (
                       select jsonb_build_object('place', me.place, 'outcome', me.outcome, 'status', me.status,
                                  'attendees', me.attendee_note)
                         from meeting me where me.id = e.id)
                   when 'event' then (
                       select jsonb_build_object('pounds', ev.amount_gbp) from event ev where ev.id = e.id)
                   when 'plan' then (
                       select jsonb_build_object('plan', pl.title)
                         from plan_version pv join plan pl on pl.id = pv.plan_id where pv.id = e.id)
                   when 'action-update' then (
                       select jsonb_build_object('lane', au.lane, 'state', au.state, 'rating', au.reported_rating,
                                  'action', ac.id, 'ref', ac.ref, 'title', ac.title)
                         from action_update au join action ac on ac.id = au.action_id where au.id = e.id)
                   when 'commitment' then (
                       select jsonb_build_object('outcome', co.status, 'late', co.late)
                         from commitment_outcome co where co.commitment_id = e.id
                        order by co.looked_on desc, co.id desc limit 1)
                   end as detail
              from entry e left join council c on c.id = e.council_id
            """;

    private static final TypeReference<List<PersonPart>> PEOPLE = new TypeReference<>() {};
    private static final TypeReference<List<TopicName>> TOPICS = new TypeReference<>() {};
    private static final TypeReference<List<SourceLine>> SOURCES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final JsonMapper json;

    EntrySql(JsonMapper json) {
        this.json = json;
    }

    @Override
    public EntryRow mapRow(ResultSet row, int number) throws SQLException {
        return new EntryRow(
                row.getLong("id"),
                EntryKind.of(row.getString("kind")).orElseThrow(),
                Objects.requireNonNull(PartialDate.read(row, "date")),
                row.getString("headline"),
                row.getString("summary"),
                council(row),
                read(row, "people", PEOPLE, List.of()),
                read(row, "topics", TOPICS, List.of()),
                read(row, "sources", SOURCES, List.of()),
                read(row, "detail", DETAIL, Map.of()),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable CouncilName council(ResultSet row) throws SQLException {
        String slug = row.getString("council_slug");
        return slug == null ? null : new CouncilName(slug, row.getString("council_name"));
    }

    private <T> T read(ResultSet row, String column, TypeReference<T> type, T none) throws SQLException {
        String text = row.getString(column);
        return text == null ? none : this.json.readValue(text, type);
    }
}
