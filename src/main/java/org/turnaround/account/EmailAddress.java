package org.turnaround.account;

import java.util.Locale;
import java.util.Optional;

/**
 * The name under which a person signs in, always in lower case.
 *
 * @param text of the {@link #FORM}
 */
public record EmailAddress(String text) {

    /** ASCII, at most 254 characters, with one @ in it. */
    public static final String FORM = "(?=.{3,254}$)[!-?A-~]+@[a-z0-9-]+(\\.[a-z0-9-]+)+";

    public static final String WRONG = "Enter an e-mail address, as in name@example.org";

    public EmailAddress {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Reads what somebody typed, or nothing where that is no address. */
    public static Optional<EmailAddress> read(String typed) {
        return Optional.of(typed.strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.matches(FORM))
                .map(EmailAddress::new);
    }

    @Override
    public String toString() {
        return this.text;
    }
}
