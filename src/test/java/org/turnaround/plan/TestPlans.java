package org.turnaround.plan;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.record.TestEntries;
import org.turnaround.shared.PartialDate;

/** Puts plans and actions on the record as the record files do, for tests. */
public class TestPlans {

    private final JdbcClient jdbc;
    private final TestEntries entries;

    public TestPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.entries = new TestEntries(jdbc);
    }

    long council() {
        return this.entries.council();
    }

    String slug(long council) {
        return this.jdbc
                .sql("select slug from council where id = ?")
                .param(council)
                .query(String.class)
                .single();
    }

    /** A plan with one version, dated as it starts. */
    public long plan(long council, String title, String starts, @Nullable String ends) {
        long plan = insert(
                "insert into plan (council_id, title, starts, starts_first, starts_last, ends, ends_first, ends_last)"
                        + " values (:council, :title, :starts::edtf, :startsFirst, :startsLast, :ends::edtf, :endsFirst::date,"
                        + " :endsLast::date) returning id",
                values("council", council, "title", title, "starts", starts, "ends", ends));
        long version = this.entries.entry(council, "plan", PartialDate.parse(starts), title + " is approved");
        this.jdbc
                .sql("insert into plan_version (id, plan_id, label) values (?, ?, 'first')")
                .params(version, plan)
                .update();
        return plan;
    }

    /** An action in progress, counted from its plan's start. */
    long action(long plan, String ref, String title, @Nullable String due) {
        return insert(
                "insert into action (record_key, plan_id, council_id, ref, title, state, first_due, first_due_first,"
                        + " first_due_last, due, due_first, due_last) select 'test-' || p.id || :ref, p.id, p.council_id, :ref, :title, 'in-progress', :due::edtf, :dueFirst::date,"
                        + " :dueLast::date, :due::edtf, :dueFirst::date, :dueLast::date from plan p where p.id = :plan returning id",
                values("plan", plan, "ref", ref, "title", title, "due", due));
    }

    void target(long action, int baseline, String asAt, int aim) {
        this.jdbc
                .sql("update action set target = 'To ' || :aim, measure = 'children', baseline_value = :baseline,"
                        + " baseline_as_at = :asAt, target_value = :aim where id = :id")
                .param("aim", aim)
                .param("baseline", baseline)
                .param("asAt", asAt)
                .param("id", action)
                .update();
    }

    void set(long action, String column, String value) {
        this.jdbc
                .sql("update action set " + column + " = ? where id = ?")
                .params(value, action)
                .update();
    }

    long update(
            long action, Lane lane, String date, @Nullable ActionState state, @Nullable Integer value, String note) {
        long council = this.jdbc
                .sql("select council_id from action where id = ?")
                .param(action)
                .query(Long.class)
                .single();
        long entry = this.entries.entry(council, "action-update", PartialDate.parse(date), note);
        this.jdbc
                .sql("insert into action_update (id, action_id, lane, state, value, note) values (?, ?, ?, ?, ?, ?)")
                .param(entry)
                .param(action)
                .param(lane.code())
                .param(state == null ? null : state.code())
                .param(value == null ? null : BigDecimal.valueOf(value))
                .param(note)
                .update();
        return entry;
    }

    void reschedule(long update, long action, String from, String to) {
        insert(
                "insert into reschedule (id, action_id, old_due, old_due_first, old_due_last, new_due, new_due_first,"
                        + " new_due_last, reason, approved_by) values (:id, :action, :from, :fromFirst, :fromLast, :to,"
                        + " :toFirst, :toLast, 'Staff were short', 'The board') returning id",
                values("id", update, "action", action, "from", from, "to", to));
        this.jdbc
                .sql("update action set due = :to, due_first = :toFirst, due_last = :toLast where id = :action")
                .params(values("action", action, "to", to))
                .update();
    }

    /** A finding of an inspection that the plan answers. */
    public long finding(long plan, String text) {
        long council = this.jdbc
                .sql("select council_id from plan where id = ?")
                .param(plan)
                .query(Long.class)
                .single();
        long inspection = this.entries.entry(council, "inspection", PartialDate.parse("2013-02"), "Ofsted inspects");
        insert(
                "with f as (insert into framework (code, name, short_name, graded) values ('test-' || :id::text, 'F', 'F', true)"
                        + " returning id) insert into inspection (id, framework_id, title) select :id, f.id, 'Inspection of 2013' from f"
                        + " returning id",
                values("id", inspection));
        this.jdbc
                .sql("insert into plan_inspection (plan_id, inspection_id) values (?, ?)")
                .params(plan, inspection)
                .update();
        return insert(
                "insert into finding (entry_id, council_id, kind, text) values (:entry, :council, 'finding', :text) returning id",
                values("entry", inspection, "council", council, "text", text));
    }

    public void answers(long action, long finding) {
        this.jdbc
                .sql("insert into action_finding (action_id, finding_id) values (?, ?)")
                .params(action, finding)
                .update();
    }

    private long insert(String sql, Map<String, ?> values) {
        return this.jdbc.sql(sql).params(values).query(Long.class).single();
    }

    /** Dates, which are written like 2013 or 2013-06, bring their first and last days along. */
    private static Map<String, @Nullable Object> values(@Nullable Object... pairs) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            String name = String.valueOf(pairs[i]);
            Object value = pairs[i + 1];
            values.put(name, value);
            PartialDate date = value != null && value.toString().matches("\\d{4}(-\\d\\d){0,2}~?")
                    ? PartialDate.parse(value.toString())
                    : null;
            values.put(name + "First", date == null ? null : date.first());
            values.put(name + "Last", date == null ? null : date.last());
        }
        return values;
    }
}
