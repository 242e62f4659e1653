package org.turnaround.account.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.turnaround.account.EmailAddress;
import org.turnaround.account.Links;
import org.turnaround.account.Owners;
import org.turnaround.account.PasswordRules;
import org.turnaround.shared.SiteAddress;

/**
 * Sees to it at start-up that there can be an administrator: makes the one that is configured, or prints a link with
 * which whoever reads the log becomes it. Does nothing where there is one.
 */
@Component
@EnableConfigurationProperties(FirstAdministrator.Configured.class)
class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Owners owners;
    private final Links links;
    private final Configured configured;
    private final SiteAddress site;

    FirstAdministrator(Owners owners, Links links, Configured configured, SiteAddress site) {
        this.owners = owners;
        this.links = links;
        this.configured = configured;
        this.site = site;
    }

    @EventListener(ApplicationReadyEvent.class)
    void whenReady() {
        if (this.owners.isWithoutAdministrator() && !isMade()) {
            this.site
                    .address()
                    .ifPresent(address -> log.warn(
                            "There is no administrator yet. Become it, once and within a day, at {}{}",
                            address,
                            this.links.forFirstAdministrator()));
        }
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
        if (this.owners.becomeFirstAdministrator(email.get(), password)) {
            log.info("Made the first administrator, {}, as configured", email.get());
        }
        return true;
    }

    /**
     * {@code turnaround.admin.email} and {@code turnaround.admin.password}; {@code TURNAROUND_ADMIN_EMAIL} and {@code
     * TURNAROUND_ADMIN_PASSWORD} in the environment. Read only while there is no administrator.
     */
    @ConfigurationProperties("turnaround.admin")
    record Configured(@Nullable String email, @Nullable String password) {}
}
