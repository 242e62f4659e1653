package org.turnaround.account.audit;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.AuditedChanges;
import org.turnaround.shared.Conditions;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.Page;
import org.turnaround.shared.Query;
import org.turnaround.shared.Sql;

/** Reads the audit log, newest first. */
@Component
@Transactional(readOnly = true)
class AuditLog {

    private static final int SIZE = 100;

    private final Sql sql;

    AuditLog(Sql sql) {
        this.sql = sql;
    }

    Page<Row> page(AuditFilter filter) {
        Conditions conditions = filter.conditions();
        List<Row> rows = this.sql.rows(
                Row.class, """
                select e.id, e.at, e.account_id as account, e.name, e.kind, e.what, e.thing, c.name as council,
                       t.name as token,
                       exists (select from change_record r join change_record gone using (thing, thing_id)
                                where r.audit_event_id = e.id and gone.verb = 'discarded') as is_gone
                from audit_event e left join council c on c.id = e.council_id left join api_token t on t.id = e.token_id
                """ + conditions + " order by e.id desc limit " + (SIZE + 1), conditions.values());
        return Page.cut(rows, SIZE, row -> Cursor.of(row.id()));
    }

    /** Everything that ever happened here, by its kinds: read from the index, a step a kind. */
    List<String> kinds() {
        return this.sql.rows(String.class, """
                        with recursive k as (
                            (select kind from audit_event order by kind limit 1)
                            union all
                            select (select e.kind from audit_event e where e.kind > k.kind order by e.kind limit 1)
                            from k where k.kind is not null)
                        select kind from k where kind is not null
                        """);
    }

    /**
     * One event.
     *
     * @param account null where the application did it by itself
     * @param thing the address of what it was done to, or null where there is none
     * @param token the name of the API token that it came with, or null
     * @param isGone the thing was thrown away
     */
    record Row(
            long id,
            ZonedDateTime at,
            @Nullable Long account,
            String name,
            String kind,
            String what,
            @Nullable String thing,
            @Nullable String council,
            @Nullable String token,
            boolean isGone) {

        /** Where to read of what it was done to: of what was thrown away, here. */
        public @Nullable String address() {
            return this.thing == null || !this.isGone
                    ? this.thing
                    : Query.EMPTY.with("thing", this.thing).of("/admin/audit");
        }

        /** @param change what it changed, or null */
        public String way(AuditedChanges.@Nullable Change change) {
            if (this.token != null) {
                return "by a program with the token “" + this.token + "”";
            }
            return change != null ? change.way() : this.account != null ? "in the browser" : "by Turnaround itself";
        }
    }
}
