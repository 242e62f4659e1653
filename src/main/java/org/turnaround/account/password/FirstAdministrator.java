package org.turnaround.account.password;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Author;
import org.turnaround.account.Authors;
import org.turnaround.account.EmailAddress;
import org.turnaround.account.Links;
import org.turnaround.shared.SiteAddress;
import org.turnaround.shared.Sql;

/**
 * Sees to it at start-up that there can be an administrator: makes the one that is configured, or prints a link with
 * which whoever reads the log becomes it. Does nothing where there is one.
 */
@Component
@Transactional
@EnableConfigurationProperties(FirstAdministrator.Configured.class)
class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Sql sql;
    private final Authors authors;
    private final NewPassword newPassword;
    private final Links links;
    private final Configured configured;
    private final SiteAddress site;
    private final Clock clock;

    FirstAdministrator(
            Sql sql,
            Authors authors,
            NewPassword newPassword,
            Links links,
            Configured configured,
            SiteAddress site,
            Clock clock) {
        this.sql = sql;
        this.authors = authors;
        this.newPassword = newPassword;
        this.links = links;
        this.configured = configured;
        this.site = site;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void whenReady() {
        if (!this.authors.hasAdministrator() && !isMade()) {
            this.site
                    .address()
                    .ifPresent(address -> log.warn(
                            "There is no administrator yet. Become it, once and within a day, at {}{}",
                            address,
                            this.links.forFirstAdministrator()));
        }
    }

    /**
     * By the link that start-up printed.
     *
     * @return nothing when the link is no longer good, or when there is an administrator by now
     */
    Optional<Author> become(String token, EmailAddress email, String name, String password) {
        return isWanted() && this.links.use(token) ? Optional.of(make(email, name, password)) : Optional.empty();
    }

    /** With the password that the site's owner configured, unless there is an administrator by now. */
    Optional<Author> become(EmailAddress email, String password) {
        return isWanted() ? Optional.of(make(email, "Administrator", password)) : Optional.empty();
    }

    private boolean isMade() {
        Optional<EmailAddress> email =
                Optional.ofNullable(this.configured.email()).flatMap(EmailAddress::read);
        String password = this.configured.password();
        if (email.isEmpty() || password == null || password.isEmpty() || PasswordRules.isTooLong(password)) {
            return false;
        }
        PasswordRules.fault(password, email.get().text())
                .ifPresent(
                        fault -> log.warn("turnaround.admin.password is weak: change it after signing in. {}", fault));
        become(email.get(), password)
                .ifPresent(made -> log.info("Made the first administrator, {}, as configured", made.email()));
        return true;
    }

    private boolean isWanted() {
        this.authors.lockAdministrators();
        return !this.authors.hasAdministrator();
    }

    /** Somebody may have been invited to be one, and never came. */
    private Author make(EmailAddress email, String name, String password) {
        long account = this.sql.single(Long.class, """
                insert into account (email, name, created_at) values (?, ?, ?)
                on conflict (email) do update set disabled_at = null returning id
                """, email.text(), name, this.clock.instant());
        this.sql.change(
                "insert into account_role (account_id, role) values (?, 'administrator') on conflict do nothing",
                account);
        return this.newPassword.set(account, password, "Became the first administrator");
    }

    /**
     * {@code turnaround.admin.email} and {@code turnaround.admin.password}; {@code TURNAROUND_ADMIN_EMAIL} and {@code
     * TURNAROUND_ADMIN_PASSWORD} in the environment. Read only while there is no administrator.
     */
    @ConfigurationProperties("turnaround.admin")
    record Configured(@Nullable String email, @Nullable String password) {}
}
