package org.turnaround.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
        boolean hit = false;
        for (String token : marked.split("(?<=[" + FROM + TO + "])|(?=[" + FROM + TO + "])")) {
            if (token.equals(String.valueOf(FROM)) || token.equals(String.valueOf(TO))) {
                hit = token.charAt(0) == FROM;
            } else if (!token.isEmpty()) {
                pieces.add(new Piece(token, hit));
            }
        }
        return new Highlighted(List.copyOf(pieces));
    }

    /** The text without any marks. */
    public String plain() {
        return this.pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
