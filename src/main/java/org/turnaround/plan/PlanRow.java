package org.turnaround.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.PartialDate;

/**
 * An improvement plan as pages show it.
 *
 * @param starts null where the date was not found
 * @param ends null while it runs, or where the date was not found
 * @param status as the sources put it, or null
 * @param priorities in the plan's own words
 * @param answers the inspections that it answers
 * @param ratings the council's own key for its own colours
 * @param versions oldest first; every plan has at least one
 * @param actions how many it has
 */
public record PlanRow(
        long id,
        String title,
        String summary,
        @Nullable PartialDate starts,
        @Nullable PartialDate ends,
        @Nullable String status,
        @Nullable String note,
        List<String> priorities,
        List<InspectionName> answers,
        List<Rating> ratings,
        List<Version> versions,
        List<SourceLine> sources,
        int actions) {

    /** An inspection that the plan answers. */
    public record InspectionName(long id, String title) {}

    /** One colour of the council's key; {@code meaning} may be null. */
    public record Rating(
            String code, String label, @Nullable String meaning) {}

    /**
     * Something that happened to the plan as a whole.
     *
     * @param id of its entry
     * @param label its number and name, or null
     * @param approvedBy who approved it, or null where that is not known
     */
    public record Version(
            long id,
            PartialDate date,
            String headline,
            @Nullable String label,
            @Nullable String approvedBy) {

        @JsonCreator
        static Version read(
                @JsonProperty("id") long id,
                @JsonProperty("date") String date,
                @JsonProperty("headline") String headline,
                @JsonProperty("label") @Nullable String label,
                @JsonProperty("approvedBy") @Nullable String approvedBy) {
            return new Version(id, PartialDate.parse(date), headline, label, approvedBy);
        }
    }

    /** The version in force. */
    public Optional<Version> latest() {
        return this.versions.isEmpty() ? Optional.empty() : Optional.of(this.versions.get(this.versions.size() - 1));
    }

    public boolean hasEnded(LocalDate today) {
        return this.ends != null && this.ends.last().isBefore(today);
    }
}
