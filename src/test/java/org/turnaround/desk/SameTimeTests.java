package org.turnaround.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.RecordTest;
import org.turnaround.account.Author;
import org.turnaround.account.Role;

/** Editors who save one statement of the bundled record at the same time, each in a transaction of their own. */
@RecordTest
class SameTimeTests {

    private static final List<String> FIELDS =
            List.of("entry.headline", "entry.summary", "facts.audience", "facts.capacity", "facts.note");

    @Autowired
    private Kinds kinds;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    private Kind<?, ?> statements;
    private long statement;
    private Map<String, Object> before;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    @BeforeEach
    void aStatement() {
        this.statements = this.kinds.withCode("statement").orElseThrow();
        this.statement = this.jdbc
                .sql("select min(id) from entry where kind = 'statement'")
                .query(Long.class)
                .single();
        this.before = values(this.statements);
        this.rows.add(row("entry", "headline, summary, version, edited_at, edited_by"));
        this.rows.add(row("statement", "audience, capacity, note"));
    }

    /** The record is left as it was. */
    @AfterEach
    void asItWas() {
        restore("entry", this.rows.get(0));
        restore("statement", this.rows.get(1));
        this.jdbc.sql("alter table change_record disable trigger user").update();
        this.jdbc
                .sql("delete from change_record where thing = 'statement' and thing_id = ?")
                .param(this.statement)
                .update();
        this.jdbc.sql("alter table change_record enable trigger user").update();
    }

    @Test
    void fiveWhoChangeAnotherFieldEachAreAskedNothingAndLoseNothing() throws Exception {
        int base = version(this.statements);
        List<Result<?>> results = atOnce(FIELDS, base);
        assertThat(results).allMatch(result -> result instanceof Result.Saved<?>);
        Map<String, Object> after = values(this.statements);
        FIELDS.forEach(field -> assertThat(after).containsEntry(field, "By the editor of " + field));
        assertThat(version(this.statements)).isEqualTo(base + FIELDS.size());
    }

    @Test
    void ofTwoWhoChangeTheSameFieldOneIsAskedWithBothVersions() throws Exception {
        List<Result<?>> results = atOnce(List.of("facts.note", "facts.note"), version(this.statements));
        assertThat(results)
                .filteredOn(result -> result instanceof Result.Saved<?>)
                .hasSize(1);
        assertThat(results)
                .filteredOn(result -> result instanceof Result.Clash<?>)
                .singleElement()
                .satisfies(result -> {
                    Result.Clash<?> clash = (Result.Clash<?>) result;
                    assertThat(clash.clashes()).containsExactly("facts.note");
                    assertThat(clash.there())
                            .containsEntry("facts.note", values(this.statements).get("facts.note"));
                });
    }

    private List<Result<?>> atOnce(List<String> fields, int base) throws Exception {
        ExecutorService editors = Executors.newFixedThreadPool(fields.size());
        CountDownLatch all = new CountDownLatch(fields.size());
        try {
            List<Future<Result<?>>> sent = new ArrayList<>();
            for (int at = 0; at < fields.size(); at++) {
                String field = fields.get(at);
                String words = "By the editor of " + field + (fields.indexOf(field) == at ? "" : ", another");
                Author editor = editor(at);
                sent.add(editors.submit(() -> {
                    all.countDown();
                    all.await(30, TimeUnit.SECONDS);
                    return save(this.statements, editor, field, words, base);
                }));
            }
            List<Result<?>> results = new ArrayList<>();
            for (Future<Result<?>> result : sent) {
                results.add(result.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            editors.shutdownNow();
        }
    }

    private <E extends Thing<F>, F extends Record> Result<?> save(
            Kind<E, F> kind, Author editor, String field, String words, int base) {
        Map<String, Object> mine = new LinkedHashMap<>(this.before);
        mine.put(field, words);
        return this.desk.save(
                editor,
                kind,
                new Submission<>(this.statement, base, null, kind.shape().form(mine), Way.BROWSER, "At once", true));
    }

    private <E extends Thing<F>, F extends Record> Map<String, Object> values(Kind<E, F> kind) {
        return kind.shape().values(this.desk.found(kind, this.statement).form());
    }

    private <E extends Thing<F>, F extends Record> int version(Kind<E, F> kind) {
        return this.desk.found(kind, this.statement).version();
    }

    private Author editor(int number) {
        String email = "same-time-" + number + "@example.org";
        long id = this.jdbc
                .sql("insert into account (email, name, created_at) values (?, 'Edith Editor', now())"
                        + " on conflict (email) do update set name = excluded.name returning id")
                .param(email)
                .query(Long.class)
                .single();
        return new Author(id, "Edith Editor", email, List.of(new Author.HeldRole(Role.EDITOR, null)));
    }

    private Map<String, Object> row(String table, String columns) {
        return this.jdbc
                .sql("select " + columns + " from " + table + " where id = ?")
                .param(this.statement)
                .query()
                .singleRow();
    }

    private void restore(String table, Map<String, Object> row) {
        String columns = String.join(" = ?, ", row.keySet()) + " = ?";
        List<Object> values = new ArrayList<>(row.values());
        values.add(this.statement);
        this.jdbc
                .sql("update " + table + " set " + columns + " where id = ?")
                .params(values)
                .update();
    }
}
