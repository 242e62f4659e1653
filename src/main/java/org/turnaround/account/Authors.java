package org.turnaround.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the people who may sign in just now, each with the roles they hold just now, in one query. */
@Service
public class Authors {

    private static final String ENABLED = """
            select a.id, a.name, a.email, r.role, r.council_id
            from account a left join account_role r on r.account_id = a.id
            where a.disabled_at is null and\s""";

    private final JdbcClient jdbc;

    Authors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return nothing when there is no such account, or when it is disabled */
    public Optional<Author> byId(long account) {
        return read(this.jdbc.sql(ENABLED + "a.id = :id").param("id", account));
    }

    /** @return nothing when there is no such account, or when it is disabled */
    public Optional<Author> byEmail(EmailAddress email) {
        return read(this.jdbc.sql(ENABLED + "a.email = :email").param("email", email.text()));
    }

    /** @return nothing once the account is disabled, or when its stamp is another than at the sign-in */
    public Optional<Author> bySession(long account, int stamp) {
        return read(this.jdbc
                .sql(ENABLED + "a.id = :id and a.stamp = :stamp")
                .param("id", account)
                .param("stamp", stamp));
    }

    /** What every session that is opened now is stamped with: see {@link #bySession}. */
    public int stampOf(Author author) {
        return this.jdbc
                .sql("select stamp from account where id = :id")
                .param("id", author.id())
                .query(Integer.class)
                .single();
    }

    private static Optional<Author> read(JdbcClient.StatementSpec query) {
        return query.query((ResultSetExtractor<Optional<Author>>) Authors::read);
    }

    private static Optional<Author> read(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        long id = rows.getLong("id");
        String name = rows.getString("name");
        String email = rows.getString("email");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<Long> officerOf = new HashSet<>();
        Set<Long> approverOf = new HashSet<>();
        do {
            Role.of(String.valueOf(rows.getString("role"))).ifPresent(roles::add);
            addCouncil(rows, Role.OFFICER, officerOf);
            addCouncil(rows, Role.APPROVER, approverOf);
        } while (rows.next());
        return Optional.of(new Author(id, name, email, roles, officerOf, approverOf));
    }

    private static void addCouncil(ResultSet row, Role role, Set<Long> councils) throws SQLException {
        if (role.code().equals(row.getString("role"))) {
            councils.add(row.getLong("council_id"));
        }
    }
}
