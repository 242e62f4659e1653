package org.turnaround.desk.entry;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.form.Line;
import org.turnaround.desk.form.Ref;

/**
 * What an entry rests on, as a line of its form: a source, or another entry.
 *
 * @param source the id of a source, or null
 * @param restsOn the id of an entry, or null; one of the two is there
 * @param wording the very words there that bear on this entry
 * @param note a remark for the reader
 * @param remove ticked to take the line away
 */
public record CitationLine(
        @Ref("source") @Nullable Long source,
        @Ref("entry") @Nullable Long restsOn,
        @Size(max = 4000) @Nullable String wording,
        @Size(max = 1000) @Nullable String note,
        @Nullable Boolean remove)
        implements Line {

    public CitationLine {
        restsOn = source == null ? restsOn : null;
    }

    /** Of a source, as it is first picked. */
    public static CitationLine of(long source) {
        return new CitationLine(source, null, null, null, null);
    }

    @Override
    public String key() {
        return this.source != null ? this.source.toString() : "entry-" + this.restsOn;
    }

    @Override
    public boolean isGone() {
        return Boolean.TRUE.equals(this.remove) || this.source == null && this.restsOn == null;
    }
}
