package org.turnaround.account;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Author.HeldRole;
import org.turnaround.shared.Sql;

/**
 * What administrators do with accounts, which are never deleted, because what somebody did stays theirs: they are
 * disabled. Whatever is refused is refused as {@link AccountChangeRefused}; of two people who do the same thing at once,
 * the second is told. There is always somebody left who can do all this: the last administrator can neither be disabled
 * nor lose that role. Turnaround sends no e-mail: administrators pass the links that they get here on as they see fit.
 */
@Service
@Transactional
class Accounts {

    private final Sql sql;
    private final AccountRows pages;
    private final Authors authors;
    private final ApiTokens tokens;
    private final Links links;
    private final Audit audit;
    private final Clock clock;

    Accounts(Sql sql, AccountRows pages, Authors authors, ApiTokens tokens, Links links, Audit audit, Clock clock) {
        this.sql = sql;
        this.pages = pages;
        this.authors = authors;
        this.tokens = tokens;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** Invites all of them or nobody. */
    public List<Invited> invite(Author by, List<Invitee> people, List<Grant> grants) {
        return people.stream().map(person -> invite(by, person, grants)).toList();
    }

    /** Of these addresses, those that have an account, disabled or not. */
    @Transactional(readOnly = true)
    public Set<String> known(List<Invitee> people) {
        Object emails = people.stream().map(one -> one.email().text()).toArray(String[]::new);
        return Set.copyOf(this.sql.rows(String.class, "select email from account where email = any (?)", emails));
    }

    /** Opens an account that nobody can sign in to yet: its owner chooses a password through the link. */
    public Invited invite(@Nullable Author by, Invitee person, List<Grant> grants) {
        String open =
                "insert into account (email, name, created_at) values (?, ?, ?) on conflict (email) do nothing returning id";
        long id = this.sql
                .one(Long.class, open, person.email().text(), person.name(), this.clock.instant())
                .orElseThrow(() -> new AccountChangeRefused("There is an account for " + person.email() + " already"));
        grants.forEach(grant -> add(id, grant));
        String roles = grants.stream().map(Grant::words).collect(Collectors.joining(", "));
        Long council = grants.size() == 1 ? grants.get(0).councilId() : null;
        record(by, "account-opened", "Invited " + person.name() + " as " + roles, id, council);
        return new Invited(person, id, this.links.forOwner(Links.Purpose.SET_UP, id, by));
    }

    /**
     * A set-up link for who has not used theirs yet, else a reset link. Earlier ones stop working.
     *
     * @return its address without the host, never to be had again
     */
    public String makeLink(Author by, long id) {
        AccountRows.Row account = this.pages.find(id);
        require(account.disabledAt() == null, account.name() + "'s account is disabled: enable it first");
        Links.Purpose purpose = account.setUp() ? Links.Purpose.RESET : Links.Purpose.SET_UP;
        record(by, "link-made", "Made a " + purpose.path() + " link for " + account.name(), id, null);
        return this.links.forOwner(purpose, id, by);
    }

    public void give(Author by, long id, Grant grant) {
        String name = this.pages.find(id).name();
        require(add(id, grant), name + " is that already");
        record(by, "role-given", "Made " + name + " " + grant.words(), id, grant.councilId());
    }

    /** @param grant the number of the role held, as the account's page lists it */
    public void take(Author by, long id, long grant) {
        this.authors.lockAdministrators();
        String name = this.pages.find(id).name();
        String take = "delete from account_role where id = ? and account_id = ? returning role, council_id as council";
        HeldRole taken = this.sql
                .one(HeldRole.class, take, grant, id)
                .orElseThrow(() -> new AccountChangeRefused(name + " does not hold that role any more"));
        requireAdministratorBeside(name);
        String what = name + " is no longer " + new Grant(taken.role(), null).words();
        record(by, "role-taken", what, id, taken.council());
    }

    /** Ends its sessions, and its tokens and unused links for good: they do not come back when it is enabled again. */
    public void disable(Author by, long id) {
        this.authors.lockAdministrators();
        String name = this.pages.find(id).name();
        int disabled = this.sql.change(
                "update account set disabled_at = ?, stamp = stamp + 1 where id = ? and disabled_at is null",
                this.clock.instant(),
                id);
        require(disabled == 1, name + "'s account is disabled already");
        requireAdministratorBeside(name);
        this.tokens.revokeAll(id);
        this.links.expireAll(id);
        record(by, "account-disabled", "Disabled the account of " + name, id, null);
    }

    public void enable(Author by, long id) {
        String name = this.pages.find(id).name();
        int enabled =
                this.sql.change("update account set disabled_at = null where id = ? and disabled_at is not null", id);
        require(enabled == 1, name + "'s account is enabled already");
        record(by, "account-enabled", "Enabled the account of " + name + " again", id, null);
    }

    /** @return false when they hold it already */
    private boolean add(long id, Grant grant) {
        String add = "insert into account_role (account_id, role, council_id) values (?, ?, ?) on conflict do nothing";
        return this.sql.change(add, id, grant.role(), grant.councilId()) == 1;
    }

    /** Asked after the change, which is undone when nobody is left. */
    private void requireAdministratorBeside(String name) {
        require(this.authors.hasAdministrator(), name + " is the last administrator");
    }

    private static void require(boolean holds, String refusal) {
        if (!holds) {
            throw new AccountChangeRefused(refusal);
        }
    }

    private void record(@Nullable Author by, String kind, String what, long id, @Nullable Long council) {
        this.audit.record(by, kind, what, "/admin/accounts/" + id, council);
    }

    /** @param link its address without the host, never to be had again */
    record Invited(Invitee person, long account, String link) {}
}
