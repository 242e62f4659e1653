package org.turnaround.account.password;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.ApiTokens;
import org.turnaround.account.Audit;
import org.turnaround.account.Author;
import org.turnaround.account.Authors;
import org.turnaround.account.Links;
import org.turnaround.account.NotPermitted;
import org.turnaround.account.signin.Passkeys;
import org.turnaround.shared.Sql;

/**
 * A new password, which ends every session, together with whatever else its owner wants to end: who knew the old one may
 * have made other ways in.
 */
@Component
@Transactional
class NewPassword {

    private static final String TOKENS = "tokens";
    private static final String PASSKEYS = "passkeys";

    private final Sql sql;
    private final PasswordEncoder encoder;
    private final Authors authors;
    private final Links links;
    private final ApiTokens tokens;
    private final Passkeys passkeys;
    private final Audit audit;

    NewPassword(
            Sql sql,
            PasswordEncoder encoder,
            Authors authors,
            Links links,
            ApiTokens tokens,
            Passkeys passkeys,
            Audit audit) {
        this.sql = sql;
        this.encoder = encoder;
        this.authors = authors;
        this.links = links;
        this.tokens = tokens;
        this.passkeys = passkeys;
        this.audit = audit;
    }

    /** What can be ended as well: the value to send, and the words for it. */
    static Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put(TOKENS, "Revoke my API tokens: programs that use one stop working");
        choices.put(PASSKEYS, "Remove my passkeys");
        return choices;
    }

    void choose(Author owner, String password, List<String> ends) {
        end(set(owner.id(), password, "Changed their password"), ends);
    }

    /**
     * By the link for an account, which is used up.
     *
     * @return its owner, or nothing when the link was used or became too old meanwhile
     */
    Optional<Author> takeOver(String token, long account, String password, List<String> ends) {
        if (!this.links.use(token)) {
            return Optional.empty();
        }
        Author owner = set(account, password, "Chose a password by a one-time link");
        end(owner, ends);
        return Optional.of(owner);
    }

    /** @param what for the log: how it came to be */
    Author set(long account, String password, String what) {
        String set = "update account set password_hash = ?, stamp = stamp + 1 where id = ?";
        this.sql.change(set, this.encoder.encode(password), account);
        Author owner = this.authors.byId(account).orElseThrow(NotPermitted::new);
        this.audit.record(owner, "password-chosen", what, null, null);
        return owner;
    }

    private void end(Author owner, List<String> ends) {
        if (ends.contains(TOKENS)) {
            this.tokens.revokeAll(owner);
        }
        if (ends.contains(PASSKEYS)) {
            this.passkeys.removeAll(owner);
        }
    }
}
