package org.turnaround.statement;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.record.Part;
import org.turnaround.record.TestEntries;
import org.turnaround.shared.PartialDate;

/** Puts statements and what rests on them on the record, for tests. Dates are EDTF. */
public class TestStatements {

    private final JdbcClient jdbc;
    private final TestEntries entries;

    public TestStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.entries = new TestEntries(jdbc);
    }

    /** A fragment said by one person in an interview, with one source. */
    public long said(long council, long speaker, String date, String headline, @Nullable String quote) {
        long id = this.entries.entry(council, "statement", PartialDate.parse(date), headline);
        this.entries.take(id, speaker, Part.SPEAKER);
        this.jdbc
                .sql("insert into statement (id, form, channel, quote) values (?, ?, 'press-release', ?)")
                .param(id)
                .param(quote == null ? "reported" : "fragment")
                .param(quote)
                .update();
        return id;
    }

    /** @param state a code of {@link SignatoryState}; who signed or was named gets it on their timeline */
    public void signatory(long statement, long person, String state, @Nullable Long dissent) {
        this.jdbc
                .sql("insert into signatory (statement_id, person_id, state, dissent_id) values (?, ?, ?, ?)")
                .param(statement)
                .param(person)
                .param(state)
                .param(dissent)
                .update();
    }

    /** A further source with its own wording; answers the source's number. */
    public long wording(long statement, String publication, @Nullable String wording) {
        long source = this.jdbc.sql("""
                    insert into source (kind, title, publication, url)
                    values ('news', 'An article', ?, 'https://example.org/article') returning id
                    """).param(publication).query(Long.class).single();
        this.jdbc
                .sql("insert into citation (entry_id, source_id, position, wording) values (?, ?, 1, ?)")
                .param(statement)
                .param(source)
                .param(wording)
                .update();
        return source;
    }

    public void quotedIn(long inner, long outer) {
        this.jdbc
                .sql("update statement set quoted_in_id = ? where id = ?")
                .params(outer, inner)
                .update();
    }

    public void captured(long source, @Nullable String text) {
        this.jdbc
                .sql("""
                        insert into source_text (source_id, number, text, sha256, captured_at)
                        select :source, 1 + count(*), :text, encode(sha256(:text::bytea), 'hex'), now()
                          from source_text where source_id = :source
                        """)
                .param("text", text, java.sql.Types.VARCHAR)
                .param("source", source)
                .update();
    }

    public long promised(long council, long person, String date, String promise) {
        long id = this.entries.entry(council, "commitment", PartialDate.parse(date), promise);
        this.entries.take(id, person, Part.PROMISED);
        this.jdbc
                .sql("insert into commitment (id, promise) values (?, ?)")
                .params(id, promise)
                .update();
        return id;
    }

    /** What a look on 30 June 2026 found; answers the number of the source that shows it. */
    public long outcome(long commitment, String status, String text, @Nullable String why) {
        long outcome = this.jdbc
                .sql("""
                    insert into commitment_outcome (commitment_id, status, text, why, looked_on)
                    values (?, ?, ?, ?, '2026-06-30') returning id
                    """)
                .param(commitment)
                .param(status)
                .param(text)
                .param(why)
                .query(Long.class)
                .single();
        long source = this.entries.source();
        this.jdbc
                .sql("insert into commitment_outcome_source (entry_id, outcome_id, source_id) values (?, ?, ?)")
                .params(commitment, outcome, source)
                .update();
        return source;
    }

    public void due(long commitment, String date) {
        PartialDate when = PartialDate.parse(date);
        this.jdbc
                .sql("update commitment set due = ?::edtf, due_first = ?, due_last = ? where id = ?")
                .params(date, when.first(), when.last(), commitment)
                .update();
    }

    /** A call of which nobody has looked what came; answers the number of its address. */
    public long called(long council, long person, String date, String what) {
        TestEntries entries = new TestEntries(this.jdbc);
        long id = entries.entry(council, "call", PartialDate.parse(date), what);
        entries.take(id, person, Part.CALLER);
        return this.jdbc
                .sql("insert into call (id, what, answer_status) values (?, ?, 'not-yet-assessed') returning number")
                .params(id, what)
                .query(Long.class)
                .single();
    }

    public void calledUpon(long call, long person) {
        new TestEntries(this.jdbc).take(entry(call), person, Part.CALLED_ON);
    }

    /** The number of the entry that a call is. */
    public long entry(long call) {
        return this.jdbc
                .sql("select id from call where number = ?")
                .param(call)
                .query(Long.class)
                .single();
    }
}
