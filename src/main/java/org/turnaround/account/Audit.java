package org.turnaround.account;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Sql;

/**
 * The log of what signed-in people did, which administrators can read and nobody can edit: the database refuses it. An
 * event is recorded in the transaction of the change that it tells of, so that neither is ever there without the other.
 * What came with an API token says with which.
 */
@Service
public class Audit {

    /** What is told of besides changes of the record. */
    public static final List<String> KINDS = List.of(
            "signed-in",
            "signed-out",
            "sign-in-refused",
            "password-chosen",
            "passkey-added",
            "passkey-removed",
            "token-made",
            "token-revoked",
            "account-opened",
            "account-disabled",
            "account-enabled",
            "link-made",
            "role-given",
            "role-taken",
            "change-hidden",
            "statements-set-apart");

    private static final int WHAT = 500;

    private final Sql sql;
    private final Clock clock;

    Audit(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Records what somebody did. Needs a transaction, that of the change itself.
     *
     * @param by who did it; null only for what the application does by itself
     * @param kind a verb and a noun in lower case with a hyphen, as in {@code update-reported}: what a reader filters by
     * @param what a sentence that tells it to a stranger, cut after {@value #WHAT} characters; never a secret
     * @param thing the address of what it was done to, as in {@code /actions/17}, or null where there is none
     * @param council the id of the council it concerns, or null
     * @return the id of the event
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long record(@Nullable Author by, String kind, String what, @Nullable String thing, @Nullable Long council) {
        Long account = by == null ? null : by.id();
        String name = by == null ? "Turnaround" : by.name();
        String told = what.length() > WHAT ? what.substring(0, WHAT - 1) + "…" : what;
        return this.sql.single(
                Long.class, """
                insert into audit_event (at, account_id, name, kind, what, thing, council_id, token_id)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                """, this.clock.instant(), account, name, kind, told, thing, council, SignedIn.token());
    }
}
