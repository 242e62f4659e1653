package org.turnaround.account;

import java.time.Clock;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their own accounts: take them over by a link, and choose their passwords. */
@Service
@Transactional
public class Owners {

    private final AccountRepository accounts;
    private final Authors authors;
    private final Links links;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final Clock clock;

    Owners(
            AccountRepository accounts,
            Authors authors,
            Links links,
            PasswordEncoder encoder,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.authors = authors;
        this.links = links;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nobody is left, or has come yet, who could invite others. */
    @Transactional(readOnly = true)
    public boolean isWithoutAdministrator() {
        return !this.accounts.hasAdministrator();
    }

    /**
     * Sets the password of the account that a set-up or reset link is for, and uses the link up.
     *
     * @return its owner, or nothing when the link was used or became too old meanwhile
     */
    public Optional<Author> takeOver(String token, String password) {
        return this.links
                .find(token)
                .flatMap(link -> Optional.ofNullable(link.account()))
                .filter(account -> this.links.use(token))
                .flatMap(this.accounts::findById)
                .map(account -> {
                    account.choosePassword(this.encoder.encode(password));
                    return recordPassword(account, "Chose a password by a one-time link");
                });
    }

    /**
     * Makes the first administrator by the link that start-up printed.
     *
     * @return nothing when the link is no longer good, or when there is an administrator by now
     */
    public Optional<Author> takeOver(String token, EmailAddress email, String name, String password) {
        this.accounts.lockAdministrators();
        return isWithoutAdministrator() && this.links.use(token)
                ? Optional.of(becomeAdministrator(email, name, password))
                : Optional.empty();
    }

    /** Makes the first administrator with the password that the site's owner configured, unless there is one by now. */
    public boolean becomeFirstAdministrator(EmailAddress email, String password) {
        this.accounts.lockAdministrators();
        boolean wanted = isWithoutAdministrator();
        if (wanted) {
            becomeAdministrator(email, "Administrator", password);
        }
        return wanted;
    }

    /** Ends every other session of the account. */
    public void choosePassword(Author owner, String password) {
        Account account = this.accounts.findById(owner.id()).orElseThrow(NotPermitted::new);
        account.choosePassword(this.encoder.encode(password));
        recordPassword(account, "Changed their password");
    }

    private Author becomeAdministrator(EmailAddress email, String name, String password) {
        Account account =
                this.accounts.findByEmail(email.text()).orElseGet(() -> new Account(email, name, this.clock.instant()));
        if (!account.isEnabled()) {
            account.enable();
        }
        if (!account.isEnabledAdministrator()) { // somebody may have been invited to be one, and never came
            account.give(Role.ADMINISTRATOR, null);
        }
        account.choosePassword(this.encoder.encode(password));
        return recordPassword(this.accounts.save(account), "Became the first administrator");
    }

    private Author recordPassword(Account account, String what) {
        this.accounts.flush();
        Author owner = this.authors.byId(account.id()).orElseThrow(NotPermitted::new);
        this.audit.record(owner, "password-chosen", what, null, null);
        return owner;
    }
}
