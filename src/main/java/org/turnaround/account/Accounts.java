package org.turnaround.account;

import java.time.Clock;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.NotFound;

/**
 * What administrators do with accounts. Whatever is refused is refused as {@link AccountChangeRefused}. There is always
 * somebody left who can do all this: the last administrator can neither be disabled nor lose that role.
 */
@Service
@Transactional
class Accounts {

    private static final String PAGE = "/admin/accounts/";

    private final AccountRepository accounts;
    private final ApiTokens tokens;
    private final Links links;
    private final Audit audit;
    private final Clock clock;

    Accounts(AccountRepository accounts, ApiTokens tokens, Links links, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens an account that nobody can sign in to yet: its owner chooses a password through a link. */
    public long invite(@Nullable Author by, EmailAddress email, String name, Role role, @Nullable Council council) {
        if (this.accounts.existsByEmail(email.text())) {
            throw new AccountChangeRefused("There is an account for " + email + " already");
        }
        Account account = new Account(email, name, this.clock.instant());
        account.give(role, idOf(council));
        long id = atOnce(() -> this.accounts.save(account).id());
        record(by, "account-opened", "Invited " + account.name() + " as " + words(role, council), id, idOf(council));
        return id;
    }

    public void give(Author by, long id, Role role, @Nullable Council council) {
        Account account = find(id);
        account.give(role, idOf(council));
        record(by, "role-given", "Made " + account.name() + " " + words(role, council), id, idOf(council));
    }

    /** @param grant the number of the role held, as the account's page lists it */
    public void take(Author by, long id, long grant) {
        this.accounts.lockAdministrators();
        Account account = find(id);
        Grant taken = account.take(grant);
        if (taken.role() == Role.ADMINISTRATOR) {
            requireAnotherThan(account);
        }
        String what = account.name() + " is no longer " + taken.role().label().toLowerCase(Locale.UK);
        record(by, "role-taken", what, id, taken.council());
    }

    /** Ends its sessions, and its tokens and unused links for good: they do not come back when it is enabled again. */
    public void disable(Author by, long id) {
        this.accounts.lockAdministrators();
        Account account = find(id);
        boolean administrator = account.isEnabledAdministrator();
        account.disable(this.clock.instant());
        if (administrator) {
            requireAnotherThan(account);
        }
        this.tokens.revokeAll(id);
        this.links.expireAll(id);
        record(by, "account-disabled", "Disabled the account of " + account.name(), id, null);
    }

    public void enable(Author by, long id) {
        Account account = find(id);
        account.enable();
        record(by, "account-enabled", "Enabled the account of " + account.name() + " again", id, null);
    }

    /** Counted after the change, which is written before the question is asked. */
    private void requireAnotherThan(Account account) {
        this.accounts.flush();
        if (!this.accounts.hasAdministrator()) {
            throw new AccountChangeRefused(account.name() + " is the last administrator");
        }
    }

    private Account find(long id) {
        return this.accounts.findById(id).orElseThrow(() -> new NotFound("account " + id));
    }

    private void record(@Nullable Author by, String kind, String what, long id, @Nullable Long council) {
        atOnce(() -> {
            this.accounts.flush();
            return id;
        });
        this.audit.record(by, kind, what, PAGE + id, council);
    }

    /** Writes a change now, so that the second of two people who make the same one is told. */
    private static long atOnce(LongSupplier change) {
        try {
            return change.getAsLong();
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException ex) {
            throw new AccountChangeRefused("Somebody has just done that");
        }
    }

    private static @Nullable Long idOf(@Nullable Council council) {
        return council == null ? null : council.id();
    }

    private static String words(Role role, @Nullable Council council) {
        String label = role.label().toLowerCase(Locale.UK);
        return council == null ? label : label + " of " + council.name();
    }
}
