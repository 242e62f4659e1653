package org.turnaround.inspection;

import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * A visit that grades nothing.
 *
 * @param id of its entry
 * @param number in the series of visits that followed an inspection, where it was counted
 * @param area the part of the service it looked at
 * @param date under which it stands on the timeline
 * @param visited when inspectors were there; {@code ended} their last day
 * @param letter when Ofsted's letter came out
 * @param follows the inspection it followed, or null
 */
public record VisitRow(
        long id,
        VisitKind kind,
        String title,
        String summary,
        @Nullable Integer number,
        @Nullable String area,
        PartialDate date,
        @Nullable PartialDate visited,
        @Nullable PartialDate ended,
        @Nullable PartialDate letter,
        @Nullable Follows follows,
        @Nullable String note) {

    /** The inspection that a visit followed. */
    public record Follows(long id, String title) {

        public String url() {
            return "/inspections/" + this.id;
        }
    }

    public String url() {
        return "/entries/" + this.id;
    }
}
