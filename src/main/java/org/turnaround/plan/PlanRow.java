package org.turnaround.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.Coverage;
import org.turnaround.record.EntryRow.CouncilName;
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
 * @param versions oldest first; every plan begins with one
 * @param actions how many of its actions the record holds
 * @param actionsInAll how many it has, where that is known
 * @param lastKnown the newest day on which anything shows it
 */
public record PlanRow(
        long id,
        long councilId,
        CouncilName council,
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
        int actions,
        @Nullable Integer actionsInAll,
        @Nullable LocalDate lastKnown) {

    /** An inspection that the plan answers. */
    public record InspectionName(long id, String title) {}

    /** One colour of the council's key; {@code meaning} may be null. */
    public record Rating(
            String code, String label, @Nullable String meaning) {}

    /**
     * Something that happened to the plan as a whole: it was approved, refreshed or reported.
     *
     * @param id of its entry
     * @param date when it was approved, or otherwise came to be known
     * @param number as the council counts its versions, or null
     * @param label what the council calls it, or null
     * @param approvedBy who approved it, or null where that is not known
     * @param total what the council says there of all its actions together, or null
     * @param supersedes the id of the version whose place it took, or null
     */
    public record Version(
            long id,
            PartialDate date,
            String headline,
            String summary,
            @Nullable String number,
            @Nullable String label,
            @Nullable String approvedBy,
            @Nullable String total,
            @Nullable Long supersedes,
            List<SourceLine> sources) {

        /** Within a sentence: "version 2 (Refresh)", or "the version" where it has neither number nor label. */
        public String name() {
            return name(this.number, this.label);
        }

        /** The same of one that is not on the record yet. */
        public static String name(@Nullable String number, @Nullable String label) {
            if (number == null) {
                return label == null ? "the version" : "the version “" + label + "”";
            }
            return "version " + number + (label == null ? "" : " (" + label + ")");
        }

        /** To be told from the others in a list: "version 2, 10 March 2014". */
        public String nameAndDate() {
            return name() + ", " + this.date.words();
        }

        public String url() {
            return "/entries/" + this.id;
        }
    }

    /** The version in force: the newest one whose place no other has taken. */
    public Optional<Version> latest() {
        return inForce().stream().findFirst();
    }

    /** The versions whose place no other has taken, newest first. */
    public List<Version> inForce() {
        return newestFirst().stream()
                .filter(version -> successor(version).isEmpty())
                .toList();
    }

    /** All versions, newest first. */
    public List<Version> newestFirst() {
        List<Version> turned = new ArrayList<>(this.versions);
        Collections.reverse(turned);
        return turned;
    }

    /** The version that took the place of one. */
    public Optional<Version> successor(Version one) {
        return this.versions.stream()
                .filter(other -> Objects.equals(other.supersedes(), one.id()))
                .findFirst();
    }

    /** The version whose place one took; empty also where that is no longer on the record. */
    public Optional<Version> predecessor(Version one) {
        return this.versions.stream()
                .filter(other -> Objects.equals(one.supersedes(), other.id()))
                .findFirst();
    }

    /** The newest version in which the council says how far all its actions are. */
    public Optional<Version> total() {
        return newestFirst().stream().filter(one -> one.total() != null).findFirst();
    }

    /** It ends on a later day, or something has shown it so lately that it may still run. */
    public boolean isInForceOn(LocalDate day) {
        return this.ends != null
                ? !hasEnded(day)
                : this.lastKnown != null
                        && !this.lastKnown.plusMonths(Coverage.MONTHS).isBefore(day);
    }

    public boolean hasEnded(LocalDate today) {
        return this.ends != null && this.ends.last().isBefore(today);
    }

    /** The page of the council's plans, opened at this one. */
    public String url() {
        return "/councils/" + this.council.slug() + "/plan?plan=" + this.id;
    }
}
