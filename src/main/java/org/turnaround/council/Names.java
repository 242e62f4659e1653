package org.turnaround.council;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are compared: without capitals, accents, apostrophes and signs, and with "&" as "and". */
final class Names {

    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f'’‘]+");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

    private static final Pattern BEFORE =
            Pattern.compile("^(?:the-)?(?:(?:london|royal|metropolitan)-borough-of-|borough-of-"
                    + "|city-and-county-of-|city-of-|county-of-|council-of-(?:the-)?|[lr]b-(?:of-)?)?");

    private static final Pattern BEHIND = Pattern.compile("(?:-(?:metropolitan|london|royal|unitary))?"
            + "(?:-(?:county|city|borough|district|authority|corporation|cc|bc|dc|mbc|mdc|lbc|ua))?(?:-councils?)?"
            + "(?:-childrens?-(?:services|social-care))?$");

    private Names() {}

    /** As {@code slug_of} of the database has it. */
    static String key(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ");
        return trimmed(SIGNS.matcher(plain).replaceAll("-"));
    }

    /** What is left of a key without the words that say what sort of council it is: "norfolk" of "norfolk-county-council". */
    static String bare(String key) {
        String name =
                trimmed(BEHIND.matcher(BEFORE.matcher(key).replaceFirst("")).replaceFirst(""));
        return name.isEmpty() ? key : name;
    }

    private static String trimmed(String key) {
        return key.replaceAll("^-+|-+$", "");
    }
}
