package org.turnaround.account.signin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.ApiTokens;
import org.turnaround.account.Author;
import org.turnaround.account.Owners;

/**
 * A new password, which ends every session, together with whatever else its owner wants to end: who knew the old one may
 * have made other ways in.
 */
@Component
@Transactional
class NewPassword {

    private static final String TOKENS = "tokens";
    private static final String PASSKEYS = "passkeys";

    private final Owners owners;
    private final ApiTokens tokens;
    private final Passkeys passkeys;

    NewPassword(Owners owners, ApiTokens tokens, Passkeys passkeys) {
        this.owners = owners;
        this.tokens = tokens;
        this.passkeys = passkeys;
    }

    /** What can be ended as well: the value to send, and the words for it. */
    static Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put(TOKENS, "Revoke my API tokens: programs that use one stop working");
        choices.put(PASSKEYS, "Remove my passkeys");
        return choices;
    }

    static List<String> everything() {
        return List.copyOf(choices().keySet());
    }

    void choose(Author owner, String password, List<String> ends) {
        this.owners.choosePassword(owner, password);
        end(owner, ends);
    }

    /** By a one-time link, which is used up. @return its owner, or nothing when the link is no longer good */
    Optional<Author> takeOver(String token, String password, List<String> ends) {
        Optional<Author> owner = this.owners.takeOver(token, password);
        owner.ifPresent(author -> end(author, ends));
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
