package org.turnaround.shared;

import java.util.regex.Pattern;

/** Characters that nobody sees and that come with copy and paste: controls, turns of direction, halves of a character. */
public final class Unseen {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|\\p{Cs}"
            + "|[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff]");

    private Unseen() {}

    /** A text as a reader sees it, which can be stored, and held by XML. */
    public static String leftOut(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }
}
