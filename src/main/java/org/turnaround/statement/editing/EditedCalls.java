package org.turnaround.statement.editing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Audit;
import org.turnaround.account.Author;
import org.turnaround.record.editing.ChangedMeanwhile;
import org.turnaround.record.editing.EntryState;
import org.turnaround.record.editing.Typed;
import org.turnaround.record.editing.Who;
import org.turnaround.shared.NotFound;

/**
 * Enters and changes calls. Refuses with {@link org.turnaround.record.editing.EditingRefused} and
 * {@link ChangedMeanwhile}.
 */
@Service
@Transactional
class EditedCalls {

    private static final int LISTED = 100;

    private final EditedCallRepository calls;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    EditedCalls(EditedCallRepository calls, JdbcClient jdbc, Audit audit, Clock clock) {
        this.calls = calls;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A call in an editor's list. */
    record Line(long id, String what, String date, String state) {

        public String stateWord() {
            return EntryState.of(this.state).label();
        }
    }

    /** Those that have all the words; what is not published first, then newest first. */
    @Transactional(readOnly = true)
    public List<Line> find(String words) {
        return this.jdbc
                .sql("""
                        select id, what, date, state from call
                         where :words = '' or to_tsvector('record_english', what || ' ' || answer)
                                              @@ websearch_to_tsquery('record_english', :words)
                         order by state = 'published', sort_day desc, id desc limit :count
                        """)
                .param("words", words)
                .param("count", LISTED)
                .query(Line.class)
                .list();
    }

    /** @param id 0 for a new one */
    long save(Author by, long id, CallForm form) {
        by.requireEditor();
        EditedCall call = id == 0 ? EditedCall.fresh() : this.calls.lock(id).orElseThrow(() -> missing(id));
        if (id != 0) {
            ChangedMeanwhile.check(Typed.version(form.version()), call.version());
        }
        call.change(form, this.clock.instant());
        long saved = this.calls.saveAndFlush(call).id();
        write(saved, form);
        String what = "Saved the call “" + form.what().strip() + "”: " + form.state();
        this.audit.record(by, "call-saved", what, "/calls/" + saved, call.council());
        return saved;
    }

    /** @throws NotFound when there is no such call */
    @Transactional(readOnly = true)
    public CallForm form(long id) {
        EditedCall call = this.calls.findById(id).orElseThrow(() -> missing(id));
        return this.jdbc
                .sql("""
                        select %s as by, %s as of, %s as sources, %s as answers,
                               array(select statement_id::text from call_statement where call_id = :id order by 1) as statements
                        """.formatted(parties("by"), parties("of"), sources("not answers"), sources("answers")))
                .param("id", id)
                .query((row, number) -> call.form(
                        List.of((String[]) row.getArray("by").getArray()),
                        List.of((String[]) row.getArray("of").getArray()),
                        List.of((String[]) row.getArray("statements").getArray()),
                        List.of((String[]) row.getArray("sources").getArray()),
                        List.of((String[]) row.getArray("answers").getArray())))
                .single();
    }

    private static String parties(String side) {
        return """
                array(select coalesce('person-' || person_id, 'organisation-' || organisation_id)
                        from call_party where call_id = :id and side = '%s' order by position)
                """.formatted(side);
    }

    private static String sources(String condition) {
        return "array(select source_id::text from call_source where call_id = :id and " + condition + " order by 1)";
    }

    private void write(long id, CallForm form) {
        for (String table : List.of("call_party", "call_statement", "call_source")) {
            this.jdbc
                    .sql("delete from " + table + " where call_id = ?")
                    .param(id)
                    .update();
        }
        Map.of("by", Who.all(form.by()), "of", Who.all(form.of())).forEach((side, who) -> writeParties(id, side, who));
        this.jdbc
                .sql(
                        "insert into call_statement (call_id, statement_id) select ?, s.id from statement s where s.id = any (?)")
                .params(id, Typed.ids(form.statements()).toArray(Long[]::new))
                .update();
        Map.of(false, form.sources(), true, form.answerSources())
                .forEach((answers, sources) -> writeSources(id, answers, Typed.ids(sources)));
    }

    private void writeParties(long id, String side, List<Who> who) {
        this.jdbc
                .sql("""
                        insert into call_party (call_id, side, person_id, organisation_id, position)
                        select :id, :side, p.id, o.id, min(g.at)
                          from unnest(cast(:people as bigint[]), cast(:bodies as bigint[])) with ordinality as g (person, body, at)
                          left join person p on p.id = g.person left join organisation o on o.id = g.body
                         where p.id is not null or o.id is not null
                         group by p.id, o.id
                        """)
                .param("id", id)
                .param("side", side)
                .param(
                        "people",
                        who.stream()
                                .map(one -> one.isPerson() ? one.id() : null)
                                .toArray(Long[]::new))
                .param(
                        "bodies",
                        who.stream()
                                .map(one -> one.isPerson() ? null : one.id())
                                .toArray(Long[]::new))
                .update();
    }

    private void writeSources(long id, boolean answers, List<Long> sources) {
        this.jdbc
                .sql(
                        "insert into call_source (call_id, source_id, answers) select ?, s.id, ? from source s where s.id = any (?)")
                .params(id, answers, sources.toArray(Long[]::new))
                .update();
    }

    private static NotFound missing(long id) {
        return new NotFound("a call with the number " + id);
    }
}
