package org.turnaround.survey.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.survey.ResponseStatus;

/** What editors see of a survey's answers: who was asked what, and what is entered of it. */
@Component
class AnswerLists {

    private final JdbcClient jdbc;

    AnswerLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One person and one question.
     *
     * @param answer the number of the answer to it, or to all questions at once; null where none is entered
     * @param status a code of {@link ResponseStatus}, or null
     */
    record Cell(
            long person,
            String name,
            long question,
            @Nullable Long answer,
            @Nullable String status) {

        public String words() {
            return this.status == null
                    ? "Enter"
                    : ResponseStatus.of(this.status).label();
        }
    }

    /** An answer of people whom no source names. */
    record Unnamed(long id, String status, @Nullable String note) {

        public String words() {
            return ResponseStatus.of(this.status).label() + (this.note == null ? "" : ": " + this.note);
        }
    }

    /** Questions by number, in order. */
    Map<String, String> questions(long survey) {
        Map<String, String> questions = new LinkedHashMap<>();
        this.jdbc
                .sql("select id, text from question where survey_id = ? order by position")
                .param(survey)
                .query(row -> {
                    questions.put(row.getString("id"), row.getString("text"));
                });
        return questions;
    }

    /** A row of cells for everybody who was asked or answered, in the order of their names; the cells are in the order of the questions. */
    Collection<List<Cell>> grid(long survey) {
        Map<Long, List<Cell>> rows = new LinkedHashMap<>();
        this.jdbc
                .sql("""
                        select p.id as person, p.name, q.id as question, r.id as answer, r.status
                          from (select person_id from survey_asked where survey_id = :survey
                                 union
                                select rp.person_id from response_person rp join response x on x.id = rp.response_id
                                 where x.survey_id = :survey) a
                          join person p on p.id = a.person_id
                          join question q on q.survey_id = :survey
                          left join lateral (
                                select x.id, x.status from response x join response_person rp on rp.response_id = x.id
                                 where x.survey_id = :survey and rp.person_id = p.id
                                   and (x.question_id = q.id or x.question_id is null)
                                 order by x.question_id nulls last, x.id limit 1) r on true
                         order by p.sort_name, p.id, q.position
                        """)
                .param("survey", survey)
                .query(Cell.class)
                .list()
                .forEach(cell -> rows.computeIfAbsent(cell.person(), person -> new ArrayList<>())
                        .add(cell));
        return rows.values();
    }

    List<Unnamed> unnamed(long survey) {
        return this.jdbc.sql("""
                        select r.id, r.status, r.respondent_note as note from response r
                         where r.survey_id = ? and not exists (select from response_person rp where rp.response_id = r.id)
                         order by r.id
                        """).param(survey).query(Unnamed.class).list();
    }
}
