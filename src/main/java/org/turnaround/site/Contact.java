package org.turnaround.site;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where to ask for a correction.
 *
 * @param words as the reader sees it: an e-mail address or the address of a web page
 * @param url what it leads to
 */
record Contact(String words, String url) {

    private static final int LONGEST = 200;
    private static final Pattern E_MAIL = Pattern.compile("[\\w.+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern PAGE = Pattern.compile("https?://\\S+");

    /**
     * @param configured as whoever runs this copy wrote it; nothing where it is blank
     * @throws IllegalArgumentException when it is neither an e-mail address nor a web address, or too long
     */
    static Optional<Contact> read(String configured) {
        String words = configured.strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (words.length() <= LONGEST && E_MAIL.matcher(words).matches()) {
            return Optional.of(new Contact(words, "mailto:" + words));
        }
        if (words.length() <= LONGEST && PAGE.matcher(words).matches()) {
            return Optional.of(new Contact(words, words));
        }
        throw new IllegalArgumentException(
                "turnaround.contact is neither an e-mail address nor the address of a web page"
                        + " (https://…) of at most " + LONGEST + " characters: " + words);
    }

    /** What is written there cannot be read on the way. */
    boolean isSafe() {
        return !this.url.startsWith("http://");
    }
}
