package org.turnaround.survey.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.record.editing.DateForm;
import org.turnaround.record.editing.EditingRefused;
import org.turnaround.record.editing.EntryForms;
import org.turnaround.record.editing.Typed;
import org.turnaround.record.editing.Who;
import org.turnaround.shared.PartialDate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what a survey has beyond any entry. A question that stays keeps its number, and so its answers. */
@Component
class SurveyRows {

    private static final String SELECT = """
            select s.title, s.run_by, s.method, s.asked_count, s.deadline, s.deadline_first, s.deadline_last, s.deadline_why,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', q.id::text, 'text', q.text,
                               'proposition', coalesce(q.proposition_id::text, ''), 'remove', '') order by q.position), '[]')
                      from question q where q.survey_id = s.id) as questions,
                   (select coalesce(jsonb_agg(jsonb_build_object('who', 'person-' || a.person_id, 'asked', 'yes',
                               'channel', coalesce(a.channel, ''), 'askedOn', coalesce(a.asked_on, ''),
                               'chasedOn', coalesce(a.chased_on, '')) order by a.position), '[]')
                      from survey_asked a where a.survey_id = s.id) as asked
              from survey s where s.id = :id
            """;

    private static final TypeReference<List<QuestionLine>> QUESTIONS = new TypeReference<>() {};
    private static final TypeReference<List<AskedLine>> ASKED = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SurveyRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    SurveyForm form(long id, EntryForms.Filled entry) {
        return this.jdbc
                .sql(SELECT)
                .param("id", id)
                .query((row, number) -> form(row, entry))
                .single();
    }

    private SurveyForm form(ResultSet row, EntryForms.Filled entry) throws SQLException {
        String runBy = row.getString("run_by");
        return new SurveyForm(
                entry.form(),
                row.getString("title"),
                runBy == null ? "" : "organisation-" + runBy,
                DateForm.of(PartialDate.read(row, "deadline")),
                Typed.text(row.getString("method")),
                Typed.text(row.getString("asked_count")),
                this.json.readValue(row.getString("questions"), QUESTIONS),
                this.json.readValue(row.getString("asked"), ASKED),
                Map.of(),
                entry.version());
    }

    void write(long id, SurveyForm form) {
        PartialDate deadline = form.deadline().read();
        this.jdbc
                .sql("""
                        insert into survey (id, title, run_by, sent, sent_first, sent_last, sent_why,
                               deadline, deadline_first, deadline_last, deadline_why, method, asked_count)
                        select e.id, :title, :runBy, e.date, e.date_first, e.date_last, e.date_why,
                               :deadline, :first, :last, :why, :method, :count from entry e where e.id = :id
                        on conflict (id) do update set title = excluded.title, run_by = excluded.run_by,
                               deadline = excluded.deadline,
                               deadline_first = excluded.deadline_first, deadline_last = excluded.deadline_last,
                               deadline_why = excluded.deadline_why, method = excluded.method,
                               asked_count = excluded.asked_count
                        """)
                .param("id", id)
                .param("title", form.title().strip())
                .param("runBy", form.runById(), Types.BIGINT)
                .param("deadline", deadline == null ? null : deadline.edtf(), Types.VARCHAR)
                .param("first", deadline == null ? null : deadline.first(), Types.DATE)
                .param("last", deadline == null ? null : deadline.last(), Types.DATE)
                .param("why", deadline == null ? null : deadline.why(), Types.VARCHAR)
                .param("method", Typed.kept(form.method()), Types.VARCHAR)
                .param("count", Typed.id(form.askedCount()), Types.INTEGER)
                .update();
        writeQuestions(id, form.keptQuestions());
        writeAsked(id, form.askedPeople());
    }

    private void writeQuestions(long id, List<QuestionLine> questions) {
        Long[] kept =
                Typed.ids(questions.stream().map(QuestionLine::id).toList()).toArray(Long[]::new);
        boolean answered = this.jdbc
                .sql("""
                        select exists (select from response r join question q on q.id = r.question_id
                                        where q.survey_id = :id and q.id <> all (:kept))
                        """)
                .param("id", id)
                .param("kept", kept)
                .query(Boolean.class)
                .single();
        if (answered) {
            throw new EditingRefused("questions", "A question that was answered stays: take its answers away first");
        }
        this.jdbc
                .sql("delete from question where survey_id = :id and id <> all (:kept)")
                .param("id", id)
                .param("kept", kept)
                .update();
        this.jdbc // out of the way of the new places, which are all 0 or more
                .sql("update question set position = -1 - position where survey_id = ?")
                .param(id)
                .update();
        this.jdbc
                .sql("""
                        with given as (select * from jsonb_to_recordset(cast(:rows as jsonb))
                                                 as g(id bigint, text text, proposition bigint, at int)),
                             changed as (update question q set text = g.text, position = g.at,
                                                proposition_id = (select p.id from proposition p where p.id = g.proposition)
                                           from given g where q.id = g.id and q.survey_id = :id)
                        insert into question (survey_id, position, text, proposition_id)
                        select :id, g.at, g.text, p.id from given g left join proposition p on p.id = g.proposition
                         where g.id is null
                        """)
                .param("id", id)
                .param("rows", this.json.writeValueAsString(questionRows(questions)))
                .update();
    }

    private static List<Map<String, @Nullable Object>> questionRows(List<QuestionLine> questions) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (QuestionLine line : questions) {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("id", Typed.id(line.id()));
            row.put("text", line.text().strip());
            row.put("proposition", Typed.id(line.proposition()));
            row.put("at", rows.size());
            rows.add(row);
        }
        return rows;
    }

    private void writeAsked(long id, List<AskedLine> asked) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (AskedLine line : asked) {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("person", Who.read(line.who()).map(Who::id).orElse(null));
            row.put("channel", Typed.kept(line.channel()));
            row.put("askedOn", Typed.kept(line.askedOn()));
            row.put("chasedOn", Typed.kept(line.chasedOn()));
            row.put("at", rows.size());
            rows.add(row);
        }
        this.jdbc.sql("delete from survey_asked where survey_id = ?").param(id).update();
        this.jdbc
                .sql("""
                        insert into survey_asked (survey_id, person_id, channel, asked_on, chased_on, position)
                        select distinct on (g.person) :id, g.person, g.channel, g."askedOn", g."chasedOn", g.at
                          from jsonb_to_recordset(cast(:rows as jsonb))
                               as g(person bigint, channel text, "askedOn" text, "chasedOn" text, at int)
                          join person p on p.id = g.person
                         order by g.person, g.at
                        """)
                .param("id", id)
                .param("rows", this.json.writeValueAsString(rows))
                .update();
    }
}
