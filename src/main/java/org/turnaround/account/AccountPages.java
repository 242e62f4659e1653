package org.turnaround.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Page;

/** Reads accounts as administrators, and their owners, see them. */
@Component
@Transactional(readOnly = true)
class AccountPages {

    private static final int SIZE = 50;

    private static final String COLUMNS = """
            select a.id, a.name, a.email, a.password_hash is not null as set_up, a.disabled_at, a.signed_in_at,
                coalesce((select string_agg(r.role || coalesce(':' || c.name, ''), '|' order by r.role, c.name)
                    from account_role r left join council c on c.id = r.council_id where r.account_id = a.id), '') as roles
            from account a
            """;

    private final JdbcClient jdbc;

    AccountPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody, by name. @param q words in the name or the address, or null */
    Page<Row> page(@Nullable String q, @Nullable String after) {
        Cursor from = after == null ? Cursor.of("", 0) : Cursor.read(after, 2);
        List<Row> rows = this.jdbc
                .sql(COLUMNS + """
                        where (a.name, a.id) > (:name, :id)
                            and (:q = '' or strpos(lower(a.name), :q) > 0 or strpos(a.email, :q) > 0)
                        order by a.name, a.id limit :limit
                        """)
                .param("name", from.text(0))
                .param("id", from.number(1))
                .param("q", q == null ? "" : q.strip().toLowerCase(Locale.ROOT))
                .param("limit", SIZE + 1)
                .query(AccountPages::row)
                .list();
        return Page.cut(rows, SIZE, row -> Cursor.of(row.name(), row.id()));
    }

    Row find(long id) {
        return this.jdbc
                .sql(COLUMNS + "where a.id = :id")
                .param("id", id)
                .query(AccountPages::row)
                .optional()
                .orElseThrow(() -> new NotFound("account " + id));
    }

    /** The roles of one account, each with the number by which it is taken away. */
    List<Held> held(long id) {
        return this.jdbc
                .sql("""
                        select r.id, r.role, c.name from account_role r left join council c on c.id = r.council_id
                        where r.account_id = :id order by r.role, c.name
                        """)
                .param("id", id)
                .query((row, number) -> new Held(
                        row.getLong("id"), Role.of(row.getString("role")).orElseThrow(), row.getString("name")))
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("set_up"),
                LondonMoment.readOrNull(row, "disabled_at"),
                LondonMoment.readOrNull(row, "signed_in_at"),
                row.getString("roles"));
    }

    /**
     * An account in a list.
     *
     * @param setUp has chosen a password
     * @param coded the roles as the query gives them: see {@link #roles}
     */
    record Row(
            long id,
            String name,
            String email,
            boolean setUp,
            @Nullable ZonedDateTime disabledAt,
            @Nullable ZonedDateTime signedInAt,
            String coded) {

        /** As in "Council officer, Norfolk". */
        public List<String> roles() {
            return this.coded.isEmpty()
                    ? List.of()
                    : List.of(this.coded.split("\\|")).stream().map(Row::words).toList();
        }

        public String state() {
            if (this.disabledAt != null) {
                return "Disabled";
            }
            return this.setUp || this.signedInAt != null ? "Enabled" : "Invited";
        }

        private static String words(String coded) {
            String[] parts = coded.split(":", 2);
            String label = Role.of(parts[0]).map(Role::label).orElse(parts[0]);
            return parts.length == 1 ? label : label + ", " + parts[1];
        }
    }

    /** One role of one account. @param council the council's name, or null */
    record Held(long id, Role role, @Nullable String council) {

        public String words() {
            return this.council == null ? this.role.label() : this.role.label() + ", " + this.council;
        }
    }
}
