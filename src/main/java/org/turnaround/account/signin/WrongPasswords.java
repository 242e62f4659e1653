package org.turnaround.account.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Audit;
import org.turnaround.account.EmailAddress;

/**
 * Tells the audit log that somebody gave a wrong password for an account: once an hour for each account, so that nobody
 * can flood the log from outside. Of addresses that nobody has here it says nothing.
 */
@Component
class WrongPasswords {

    static final String KIND = "sign-in-refused";
    private static final Duration SILENCE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    WrongPasswords(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param email as it was typed */
    @Transactional
    void note(String email) {
        EmailAddress.read(email)
                .ifPresent(address -> this.jdbc
                        .sql("""
                                select a.id, a.name from account a where a.email = :email and not exists (
                                    select 1 from audit_event e where e.kind = :kind and e.at > :since
                                        and e.thing = '/admin/accounts/' || a.id)
                                """)
                        .param("email", address.text())
                        .param("kind", KIND)
                        .param("since", Timestamp.from(this.clock.instant().minus(SILENCE)))
                        .query(Account.class)
                        .optional()
                        .ifPresent(this::record));
    }

    private void record(Account account) {
        String what = "Somebody gave a wrong password for " + account.name();
        this.audit.record(null, KIND, what, "/admin/accounts/" + account.id(), null);
    }

    private record Account(long id, String name) {}
}
