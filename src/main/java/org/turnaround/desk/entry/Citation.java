package org.turnaround.desk.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Numbered;

/** What an entry rests on, with its own words. One that stays keeps its number: the check of its quotation hangs on it. */
@Entity
class Citation {

    static final String FACT = "fact";
    static final String ANSWER = "answer";

    @Id
    @Numbered
    private @Nullable Long id;

    /** The entry itself, or how it was answered. */
    @Column(updatable = false)
    private String shows;

    @Column(name = "source_id", updatable = false)
    private @Nullable Long source;

    @Column(name = "rests_on_id", updatable = false)
    private @Nullable Long restsOn;

    private @Nullable String wording;
    private @Nullable String note;
    private int position;

    Citation(String shows, CitationLine line) {
        this.shows = shows;
        this.source = line.source();
        this.restsOn = line.restsOn();
    }

    @SuppressWarnings("NullAway.Init")
    protected Citation() {}

    boolean isOf(String what, CitationLine line) {
        return this.shows.equals(what)
                && Objects.equals(this.source, line.source())
                && Objects.equals(this.restsOn, line.restsOn());
    }

    void take(CitationLine line, int at) {
        this.wording = line.wording();
        this.note = line.note();
        this.position = at;
    }

    boolean shows(String what) {
        return this.shows.equals(what);
    }

    CitationLine line() {
        return new CitationLine(this.source, this.restsOn, this.wording, this.note, null);
    }
}
