package org.turnaround.account;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person who may sign in. Never deleted, because what they did stays theirs: disabled. */
@Entity
@Table(name = "account")
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String email;

    private String name;

    private @Nullable String passwordHash;

    private int stamp;

    private @Nullable Instant disabledAt;

    @Column(updatable = false)
    private Instant createdAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "account_id", nullable = false, updatable = false)
    private List<Grant> grants = new ArrayList<>();

    Account(EmailAddress email, String name, Instant now) {
        this.email = email.text();
        this.name = name.strip();
        this.createdAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** @throws AccountChangeRefused when they hold it already */
    void give(Role role, @Nullable Long council) {
        if (this.grants.stream().anyMatch(grant -> grant.is(role, council))) {
            throw new AccountChangeRefused(this.name + " is that already");
        }
        this.grants.add(new Grant(role, council));
    }

    /** @throws AccountChangeRefused when somebody else has taken it meanwhile */
    Grant take(long grant) {
        Grant taken = this.grants.stream()
                .filter(held -> held.hasId(grant))
                .findFirst()
                .orElseThrow(() -> new AccountChangeRefused(this.name + " does not hold that role any more"));
        this.grants.remove(taken);
        return taken;
    }

    /** Ends every session that is open. */
    void choosePassword(String hash) {
        this.passwordHash = hash;
        this.stamp++;
    }

    /** Ends every session that is open, and no way in works until the account is enabled again. */
    void disable(Instant now) {
        if (this.disabledAt != null) {
            throw new AccountChangeRefused(this.name + "'s account is disabled already");
        }
        this.disabledAt = now;
        this.stamp++;
    }

    void enable() {
        if (this.disabledAt == null) {
            throw new AccountChangeRefused(this.name + "'s account is enabled already");
        }
        this.disabledAt = null;
    }

    boolean isEnabledAdministrator() {
        return this.disabledAt == null && this.grants.stream().anyMatch(grant -> grant.is(Role.ADMINISTRATOR, null));
    }

    boolean isEnabled() {
        return this.disabledAt == null;
    }

    long id() {
        return Objects.requireNonNull(this.id, "not stored yet");
    }

    String name() {
        return this.name;
    }

    String email() {
        return this.email;
    }

    @Nullable
    String passwordHash() {
        return this.passwordHash;
    }
}
