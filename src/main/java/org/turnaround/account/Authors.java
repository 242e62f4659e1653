package org.turnaround.account;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.turnaround.shared.Sql;

/** Reads the people who may sign in just now, each with the roles they hold just now, in one query. */
@Service
public class Authors {

    private static final String ENABLED = """
            select a.id, a.name, a.email,
                   (select json_agg(json_build_object('role', r.role, 'council', r.council_id))
                      from account_role r where r.account_id = a.id) as held
              from account a
             where a.disabled_at is null and\s""";

    private final Sql sql;

    Authors(Sql sql) {
        this.sql = sql;
    }

    /** @return nothing when there is no such account, or when it is disabled */
    public Optional<Author> byId(long account) {
        return this.sql.one(Author.class, ENABLED + "a.id = ?", account);
    }

    /** @return nothing when there is no such account, or when it is disabled */
    public Optional<Author> byEmail(EmailAddress email) {
        return this.sql.one(Author.class, ENABLED + "a.email = ?", email.text());
    }

    /** To be told to nobody but who has shown that the address is theirs. */
    public boolean isDisabled(EmailAddress email) {
        String isDisabled = "select exists (select from account where email = ? and disabled_at is not null)";
        return this.sql.holds(isDisabled, email.text());
    }

    /** @return nothing once the account is disabled, or when its stamp is another than at the sign-in */
    public Optional<Author> bySession(long account, int stamp) {
        return this.sql.one(Author.class, ENABLED + "a.id = ? and a.stamp = ?", account, stamp);
    }

    /** What every session that is opened now is stamped with: see {@link #bySession}. */
    public int stampOf(Author author) {
        return this.sql.single(Integer.class, "select stamp from account where id = ?", author.id());
    }

    /** Whether somebody can act as an administrator. Who was invited and has never come cannot, and may never come. */
    public boolean hasAdministrator() {
        return this.sql.holds("""
                select exists (select from account a join account_role r on r.account_id = a.id
                                where r.role = 'administrator' and a.disabled_at is null
                                  and (a.password_hash is not null or a.signed_in_at is not null))
                """);
    }

    /** Held until the transaction ends: whoever appoints or removes administrators does it one after another. */
    public void lockAdministrators() {
        this.sql.single(Integer.class, "select 1 from pg_advisory_xact_lock(hashtext('administrators'))");
    }
}
