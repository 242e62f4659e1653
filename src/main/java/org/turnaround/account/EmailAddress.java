package org.turnaround.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name under which a person signs in, always in lower case.
 *
 * @param text ASCII, at most {@value #LONGEST} characters, with one @ in it
 */
public record EmailAddress(String text) {

    public static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[!-?A-~]+@[a-z0-9-]+(\\.[a-z0-9-]+)+");

    public EmailAddress {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Reads what somebody typed, or nothing where that is no address. */
    public static Optional<EmailAddress> read(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST && FORM.matcher(text).matches()
                ? Optional.of(new EmailAddress(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return this.text;
    }
}
