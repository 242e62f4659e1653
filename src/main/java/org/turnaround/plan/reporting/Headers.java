package org.turnaround.plan.reporting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.BadRequest;

/** Reads the headers by which a program says what it saw and whether it asks again. */
final class Headers {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})\"");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private Headers() {}

    /** The version that If-Match names: one, in quotation marks. */
    static String version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new VersionMissing();
        }
        Matcher matcher = VERSION.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw new BadRequest("If-Match names the version that you saw, as in \"7\"");
        }
        return matcher.group(1);
    }

    static @Nullable String key(@Nullable String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new BadRequest("An Idempotency-Key has 1 to 200 visible ASCII characters");
        }
        return key;
    }

    /** Whoever does not say what they saw might overwrite what they did not see. */
    static final class VersionMissing extends RuntimeException {

        private VersionMissing() {
            super("Say in an If-Match header which version of the action you saw, as in \"7\"");
        }
    }
}
