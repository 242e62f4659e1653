package org.turnaround.shared;

/** Words between quotation marks, as pages print them: what was quoted inside them alternates. */
public final class Quoted {

    private static final String OPENING = "“‘";
    private static final String CLOSING = "”’";

    private Quoted() {}

    /** “We are ‘not a “failing” department’”: double marks outside, then single, then double again. */
    public static String of(String words) {
        return "“" + inner(words) + "”";
    }

    /** The same without the marks outside, for words that are put between them in parts. */
    public static String inner(String words) {
        StringBuilder quoted = new StringBuilder();
        int depth = 1;
        for (int i = 0; i < words.length(); i++) {
            char mark = words.charAt(i);
            boolean after = i > 0 && Character.isLetterOrDigit(words.charAt(i - 1));
            boolean before = i + 1 < words.length() && Character.isLetterOrDigit(words.charAt(i + 1));
            if (isOpening(mark, after, before)) {
                quoted.append(OPENING.charAt(depth++ % 2));
            } else if (depth > 1 && isClosing(mark, after, before)) {
                quoted.append(CLOSING.charAt(--depth % 2));
            } else {
                quoted.append(mark);
            }
        }
        return quoted.toString();
    }

    /** Straight marks open before a word; a single one there may also stand for letters left out, as in 'em: rare. */
    private static boolean isOpening(char mark, boolean after, boolean before) {
        return mark == '“' || mark == '‘' || (mark == '"' || mark == '\'') && before && !after;
    }

    /** Between two letters a single mark is an apostrophe. */
    private static boolean isClosing(char mark, boolean after, boolean before) {
        return mark == '”' || mark == '"' || (mark == '’' || mark == '\'') && !(after && before);
    }
}
