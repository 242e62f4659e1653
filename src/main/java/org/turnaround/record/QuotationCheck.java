package org.turnaround.record;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Coded;

/** Whether a quotation stands in the text that was captured from its source. */
public enum QuotationCheck implements Coded {
    EXACT("Verified: these very words stand in the text read from the source", "verified"),
    NORMALISED(
            "Verified but for quote marks, spaces or capitals: otherwise these words stand in the text read from the source",
            "verified but for quote marks, spaces or capitals"),
    NOT_FOUND("Not found in the text read from the source", "not found there"),
    NO_TEXT("Not verified: no text of the source is held", "not verified");

    private final String words;
    private final String inShort;

    QuotationCheck(String words, String inShort) {
        this.words = words;
        this.inShort = inShort;
    }

    /** @param text what was captured, or null where nothing was */
    public static QuotationCheck of(String quotation, @Nullable String text) {
        if (text == null) {
            return NO_TEXT;
        }
        if (text.contains(quotation.strip())) {
            return EXACT;
        }
        return has(text, quotation) || has(inOneParagraph(text), inOneParagraph(quotation)) ? NORMALISED : NOT_FOUND;
    }

    private static boolean has(String text, String quotation) {
        String plain = plain(quotation);
        return !plain.isEmpty() && plain(text).contains(plain);
    }

    /** Without the marks that open a quotation once more in each of its paragraphs. */
    private static String inOneParagraph(String text) {
        return text.replaceAll("(\\R\\s*)[\"'\u2018\u201c]", "$1");
    }

    /** A sentence for the reader. */
    @Override
    public String label() {
        return this.words;
    }

    /** As it follows the name of who published it. */
    public String inShort() {
        return this.inShort;
    }

    /** The same words without what outlets change: kinds of quote marks and dashes, runs of spaces, capitals. */
    public static String plain(String text) {
        return text.replaceAll("[\\p{Zs}\\s]+", " ")
                .replaceAll("[\u2018\u2019\u201a\u201b\u2032`\u00b4]", "'")
                .replaceAll("[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]", "\"")
                .replaceAll("''", "\"")
                .replaceAll("[\u2010-\u2015]", "-")
                .strip()
                .toLowerCase(Locale.UK);
    }
}
