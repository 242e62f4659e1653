package org.turnaround.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with the words that were looked for told apart from the others. It is never HTML: whoever prints it escapes each
 * piece and puts its own mark around the hits.
 */
public record Highlighted(List<Piece> pieces) {

    static final char FROM = '\uE000'; // private-use characters, which are taken out of what is indexed
    static final char TO = '\uE001';

    /** A stretch of text that is, or is not, one of the words looked for. */
    public record Piece(String text, boolean hit) {}

    /** Reads what the database marked with {@link #FROM} and {@link #TO}. */
    public static Highlighted of(String lines) {
        String marked = lines.replace("\n", " · "); // a summary, a quotation and the like stand on lines of their own
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < marked.length()) {
            int from = marked.indexOf(FROM, at);
            int to = from < 0 ? -1 : marked.indexOf(TO, from);
            if (to < 0) {
                break;
            }
            add(pieces, marked.substring(at, from), false);
            add(pieces, marked.substring(from + 1, to), true);
            at = to + 1;
        }
        add(pieces, marked.substring(at), false);
        return new Highlighted(List.copyOf(pieces));
    }

    private static void add(List<Piece> pieces, String text, boolean hit) {
        String plain = text.replace(String.valueOf(FROM), "").replace(String.valueOf(TO), "");
        if (!plain.isEmpty()) {
            pieces.add(new Piece(plain, hit));
        }
    }

    /** The text without any marks. */
    public String plain() {
        StringBuilder plain = new StringBuilder();
        this.pieces.forEach(piece -> plain.append(piece.text()));
        return plain.toString();
    }
}
