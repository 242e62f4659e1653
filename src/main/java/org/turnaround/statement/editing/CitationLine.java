package org.turnaround.statement.editing;

import org.turnaround.record.editing.Typed;

/**
 * A source of a statement with its own wording, as typed.
 *
 * @param source the number of a source
 * @param remove "yes" takes the line away
 */
record CitationLine(String source, String wording, String note, String remove) {

    CitationLine {
        source = Typed.text(source);
        wording = Typed.text(wording);
        note = Typed.text(note);
        remove = Typed.text(remove);
    }

    static CitationLine of(String source) {
        return new CitationLine(source, "", "", "");
    }

    boolean stays() {
        return !this.remove.equals("yes");
    }
}
