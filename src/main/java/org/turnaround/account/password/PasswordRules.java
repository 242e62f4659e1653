package org.turnaround.account.password;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Length is what makes a password strong, so that is what is asked for, and that it is not one's own address. */
final class PasswordRules {

    static final int SHORTEST = 10;

    /** All that bcrypt reads, in bytes of UTF-8. */
    static final int LONGEST = 72;

    private PasswordRules() {}

    /** @return what is wrong with it, as a sentence beside the field */
    static Optional<String> fault(@Nullable String password, @Nullable String email) {
        if (password == null || password.isEmpty()) {
            return Optional.of("Enter a password");
        }
        if (password.length() < SHORTEST) {
            return Optional.of("A password has at least " + SHORTEST + " characters: three words do well");
        }
        if (isTooLong(password)) {
            return Optional.of(
                    "A password has at most " + LONGEST + " plain letters; others, such as é, count twice or more");
        }
        return email != null
                        && !email.isBlank()
                        && password.toLowerCase(Locale.ROOT).contains(email.toLowerCase(Locale.ROOT))
                ? Optional.of("Choose a password that does not contain your e-mail address")
                : Optional.empty();
    }

    static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }
}
