package org.turnaround.statement.editing;

import org.turnaround.record.editing.Typed;

/** What an editor has typed into the pickers' search fields; each is looked for whenever one of them is. */
record Finds(String speakers, String onBehalf, String organisations, String signatories, String sources) {

    static final Finds NONE = new Finds("", "", "", "", "");

    Finds {
        speakers = Typed.text(speakers);
        onBehalf = Typed.text(onBehalf);
        organisations = Typed.text(organisations);
        signatories = Typed.text(signatories);
        sources = Typed.text(sources);
    }
}
