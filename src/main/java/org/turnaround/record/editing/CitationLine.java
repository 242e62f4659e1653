package org.turnaround.record.editing;

/**
 * A source of an entry with its own wording, as typed.
 *
 * @param source the number of a source
 * @param remove "yes" takes the line away
 */
public record CitationLine(String source, String wording, String note, String remove) {

    public CitationLine {
        source = Typed.text(source);
        wording = Typed.text(wording);
        note = Typed.text(note);
        remove = Typed.text(remove);
    }

    public static CitationLine of(String source) {
        return new CitationLine(source, "", "", "");
    }

    boolean stays() {
        return !this.remove.equals("yes");
    }
}
