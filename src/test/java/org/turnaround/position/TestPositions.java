package org.turnaround.position;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.record.Part;
import org.turnaround.record.TestEntries;
import org.turnaround.shared.PartialDate;

/** Puts propositions, positions and surveys on the record, for tests. Dates are EDTF. */
public class TestPositions {

    private final JdbcClient jdbc;

    public TestPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long proposition(long council, String text) {
        return this.jdbc
                .sql("insert into proposition (council_id, text) values (?, ?) returning id")
                .params(council, text)
                .query(Long.class)
                .single();
    }

    public long position(long proposition, long person, Stance stance, String date, @Nullable Long statement) {
        TestEntries entries = new TestEntries(this.jdbc);
        long id = entries.entry(null, "position", PartialDate.parse(date), stance.label());
        entries.take(id, person, Part.HOLDER);
        this.jdbc
                .sql("insert into position (id, proposition_id, stance) values (?, ?, ?)")
                .params(id, proposition, stance.code())
                .update();
        if (statement != null) {
            this.jdbc
                    .sql("insert into citation (entry_id, rests_on_id) values (?, ?)")
                    .params(id, statement)
                    .update();
            this.jdbc
                    .sql(
                            "insert into citation (entry_id, source_id, wording) select ?, ?, quote from statement where id = ?")
                    .params(id, entries.source(), statement)
                    .update();
        }
        return id;
    }

    public void readFrom(long position, String act) {
        this.jdbc
                .sql("update position set act = ? where id = ?")
                .params(act, position)
                .update();
    }

    public void because(long position, @Nullable String noAnswer, String reason) {
        this.jdbc
                .sql("update position set no_answer = ?, reason = ? where id = ?")
                .param(noAnswer)
                .param(reason)
                .param(position)
                .update();
    }

    public void moveTo(long position, String date) {
        PartialDate when = PartialDate.parse(date);
        this.jdbc
                .sql("update entry set date = ?::edtf, date_first = ?, date_last = ?, sort_day = ? where id = ?")
                .params(date, when.first(), when.last(), when.sortDay(), position)
                .update();
    }

    /** A survey with one question; answers the survey's number. */
    public long survey(long council, String date, @Nullable Long proposition, List<Long> asked) {
        long id = new TestEntries(this.jdbc).entry(council, "survey", PartialDate.parse(date), "A survey");
        this.jdbc
                .sql("insert into survey (id, title) values (?, 'A survey of members')")
                .param(id)
                .update();
        this.jdbc
                .sql(
                        "insert into question (survey_id, position, text, proposition_id) values (?, 0, 'Enough money?', ?)")
                .param(id)
                .param(proposition)
                .update();
        asked.forEach(person -> this.jdbc
                .sql("insert into survey_asked (survey_id, person_id, position) values (?, ?, ?)")
                .params(id, person, asked.indexOf(person))
                .update());
        return id;
    }

    /** One person's response to all questions of a survey. */
    public void response(long survey, long person, String status, @Nullable String reason) {
        long id = this.jdbc
                .sql("insert into response (survey_id, status, reason) values (?, ?, ?) returning id")
                .param(survey)
                .param(status)
                .param(reason)
                .query(Long.class)
                .single();
        this.jdbc
                .sql("insert into response_person (response_id, person_id) values (?, ?)")
                .params(id, person)
                .update();
    }
}
