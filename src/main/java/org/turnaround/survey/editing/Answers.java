package org.turnaround.survey.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Author;
import org.turnaround.record.EntryKind;
import org.turnaround.record.editing.Drafts;
import org.turnaround.record.editing.EditingRefused;
import org.turnaround.record.editing.EntryForms;
import org.turnaround.record.editing.Typed;
import org.turnaround.record.editing.Who;
import org.turnaround.shared.NotFound;

/**
 * Enters and changes what came of a survey's questions. Each change is one of the survey, counts its version up, and says
 * on its entry who answered.
 */
@Service
@Transactional
class Answers {

    private final Drafts drafts;
    private final EntryForms entries;
    private final JdbcClient jdbc;

    Answers(Drafts drafts, EntryForms entries, JdbcClient jdbc) {
        this.drafts = drafts;
        this.entries = entries;
        this.jdbc = jdbc;
    }

    /** @param answer 0 for a new one, which overwrites nothing whatever changed meanwhile */
    void save(Author by, long survey, long answer, AnswerForm form) {
        version(survey);
        if (answer == 0) {
            this.drafts.touch(by, survey);
        } else {
            this.drafts.touch(by, survey, Typed.version(form.version()));
        }
        checkQuestion(survey, form);
        long id = answer == 0 ? insert(survey, form.status(), form.reason()) : answer;
        int changed = this.jdbc
                .sql("""
                        update response set question_id = :question, status = :status, reason = :reason, direct = :direct,
                               summary = :summary, respondent_note = :note,
                               statement_id = (select s.id from statement s where s.id = :statement)
                         where id = :id and survey_id = :survey
                        """)
                .param("id", id)
                .param("survey", survey)
                .param("question", Typed.id(form.question()), Types.BIGINT)
                .param("status", form.status())
                .param("reason", Typed.kept(form.reason()))
                .param("direct", form.isDirect(), Types.BOOLEAN)
                .param("summary", Typed.kept(form.summary()))
                .param("note", Typed.kept(form.note()))
                .param("statement", Typed.id(form.statement()), Types.BIGINT)
                .update();
        if (changed == 0) {
            throw missing(answer);
        }
        relate(
                "response_person (response_id, person_id) select :answer, id from person",
                id,
                survey,
                Who.all(form.people()).stream()
                        .filter(Who::isPerson)
                        .map(Who::id)
                        .toList());
        relate(
                "response_source (response_id, entry_id, source_id) select :answer, :survey, id from source",
                id,
                survey,
                Typed.ids(form.sources()));
        nameThoseWhoAnswered(survey);
    }

    void remove(Author by, long survey, long answer, String version) {
        version(survey);
        this.drafts.touch(by, survey, Typed.version(version));
        int removed = this.jdbc
                .sql("delete from response where id = ? and survey_id = ?")
                .params(answer, survey)
                .update();
        if (removed == 0) {
            throw missing(answer);
        }
        nameThoseWhoAnswered(survey);
    }

    /** @throws NotFound when there is no such answer of this survey */
    @Transactional(readOnly = true)
    public AnswerForm form(long survey, long answer) {
        String version = version(survey);
        return this.jdbc
                .sql("""
                        select r.question_id, r.status, r.reason, r.direct, r.summary, r.respondent_note, r.statement_id,
                               array(select 'person-' || person_id from response_person where response_id = r.id order by 1) as people,
                               array(select source_id::text from response_source where response_id = r.id order by 1) as sources
                          from response r where r.id = :id and r.survey_id = :survey
                        """)
                .param("id", answer)
                .param("survey", survey)
                .query((row, number) -> form(row, version))
                .optional()
                .orElseThrow(() -> missing(answer));
    }

    /**
     * The survey's version, from which the form of a new answer is made.
     *
     * @throws NotFound when there is no such survey
     */
    @Transactional(readOnly = true)
    public String version(long survey) {
        return this.entries.of(survey, EntryKind.SURVEY).version();
    }

    private static AnswerForm form(ResultSet row, String version) throws SQLException {
        Boolean direct = row.getObject("direct", Boolean.class);
        return new AnswerForm(
                Typed.text(row.getString("question_id")),
                List.of((String[]) row.getArray("people").getArray()),
                row.getString("status"),
                direct == null ? "" : direct ? "yes" : "no",
                Typed.text(row.getString("summary")),
                Typed.text(row.getString("reason")),
                Typed.text(row.getString("respondent_note")),
                Typed.text(row.getString("statement_id")),
                List.of((String[]) row.getArray("sources").getArray()),
                Map.of(),
                version);
    }

    private void checkQuestion(long survey, AnswerForm form) {
        boolean known = form.question().isEmpty()
                || this.jdbc
                        .sql("select exists (select from question where id = :id and survey_id = :survey)")
                        .param("id", Typed.id(form.question()), Types.BIGINT)
                        .param("survey", survey)
                        .query(Boolean.class)
                        .single();
        if (!known) {
            throw new EditingRefused("question", "Choose one of this survey’s questions");
        }
    }

    private long insert(long survey, String status, String reason) {
        return this.jdbc
                .sql("insert into response (survey_id, status, reason) values (:survey, :status, :reason) returning id")
                .param("survey", survey)
                .param("status", status)
                .param("reason", Typed.kept(reason))
                .query(Long.class)
                .single();
    }

    /** @param rows the table, its columns and what they come from */
    private void relate(String rows, long answer, long survey, List<Long> ids) {
        String table = rows.substring(0, rows.indexOf(' '));
        this.jdbc
                .sql("delete from " + table + " where response_id = ?")
                .param(answer)
                .update();
        this.jdbc
                .sql("insert into " + rows + " where id = any (:ids)")
                .param("answer", answer)
                .param("survey", survey)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    private void nameThoseWhoAnswered(long survey) {
        this.jdbc
                .sql("delete from entry_person where entry_id = ? and part = 'answered'")
                .param(survey)
                .update();
        this.jdbc.sql("""
                        insert into entry_person (entry_id, person_id, part, position)
                        select :survey, rp.person_id, 'answered', 1000 + row_number() over (order by min(r.id), rp.person_id)
                          from response r join response_person rp on rp.response_id = r.id
                         where r.survey_id = :survey and r.status in ('answered', 'answered-as-group')
                         group by rp.person_id
                        """).param("survey", survey).update();
    }

    private static NotFound missing(long answer) {
        return new NotFound("an answer of this survey with the number " + answer);
    }
}
