package org.turnaround.account;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Page;
import org.turnaround.shared.Sql;

/** Reads accounts as administrators, and their owners, see them. */
@Component
@Transactional(readOnly = true)
class AccountRows {

    private static final int SIZE = 50;

    private static final String SELECT = """
            select a.id, a.name, a.email, a.password_hash is not null as set_up, a.disabled_at, a.signed_in_at,
                   (select json_agg(json_build_object('id', r.id, 'role', r.role, 'council', c.name)
                                    order by r.role, c.name)
                      from account_role r left join council c on c.id = r.council_id
                     where r.account_id = a.id) as roles
              from account a
            """;

    private final Sql sql;

    AccountRows(Sql sql) {
        this.sql = sql;
    }

    /** Everybody, by name. @param q words in the name or the address, or empty */
    Page<Row> page(String q, @Nullable String after) {
        Cursor from = after == null ? Cursor.of("", 0) : Cursor.read(after, 2);
        List<Row> rows = this.sql.rows(
                Row.class,
                SELECT + """
                where (a.name, a.id) > (:name, :id)
                    and (:q = '' or strpos(lower(a.name), :q) > 0 or strpos(a.email, :q) > 0)
                order by a.name, a.id limit\s""" + (SIZE + 1),
                Map.of(
                        "name",
                        from.text(0),
                        "id",
                        from.number(1),
                        "q",
                        q.strip().toLowerCase(Locale.ROOT)));
        return Page.cut(rows, SIZE, row -> Cursor.of(row.name(), row.id()));
    }

    Row find(long id) {
        return this.sql.one(Row.class, SELECT + "where a.id = ?", id).orElseThrow(() -> new NotFound("account " + id));
    }

    /** An account. @param setUp has chosen a password */
    record Row(
            long id,
            String name,
            String email,
            boolean setUp,
            @Nullable ZonedDateTime disabledAt,
            @Nullable ZonedDateTime signedInAt,
            List<Held> roles) {

        public String state() {
            if (this.disabledAt != null) {
                return "Disabled";
            }
            return this.setUp || this.signedInAt != null ? "Enabled" : "Invited";
        }
    }

    /** One role of one account. @param id by which it is taken away @param council the council's name, or null */
    record Held(long id, Role role, @Nullable String council) {

        /** As in "Council officer, Norfolk". */
        public String words() {
            return this.council == null ? this.role.label() : this.role.label() + ", " + this.council;
        }
    }
}
