package org.turnaround.plan;

import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/** The newest word in each lane of an action, or null where there is none. */
public record Lanes(
        @Nullable Word council,
        @Nullable Word board,
        @Nullable Word inspector) {

    static final Lanes NONE = new Lanes(null, null, null);

    public @Nullable Word of(Lane lane) {
        return switch (lane) {
            case COUNCIL -> this.council;
            case BOARD -> this.board;
            case INSPECTOR -> this.inspector;
        };
    }

    /**
     * What somebody said about an action, and when.
     *
     * @param entry the id of the entry in which it stands
     * @param date as EDTF
     * @param text may be empty
     * @param state the code of the state that was reported, or null
     * @param rating the council's own rating that was reported, or null
     * @param stillFound {@code yes}, {@code partly} or {@code no} where a later inspection looked again, or null
     */
    public record Word(
            long entry,
            String date,
            String text,
            @Nullable String state,
            @Nullable String rating,
            @Nullable String stillFound) {

        public PartialDate when() {
            return PartialDate.parse(this.date);
        }
    }
}
