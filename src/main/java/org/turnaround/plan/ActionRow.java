package org.turnaround.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryRow.CouncilName;
import org.turnaround.record.EntryRow.TopicName;
import org.turnaround.shared.PartialDate;

/**
 * An action as lists and pages show it: what it is, how far it is, and what is known about it.
 *
 * @param id never changes
 * @param version counts its changes: whoever changes it says which version they saw
 * @param ref as the council numbers it, unique in its plan
 * @param summary plain text, may be empty
 * @param state its latest reported state
 * @param stateBasis why, where the state was read from sources and not reported here
 * @param stateSince since when, or null where that is not known
 * @param reportedCompleteBy the id of the account that reported it as complete while that awaits sign-off, or null
 * @param stateReason why it was withdrawn or superseded, or taken back
 * @param successor the action that takes its place, where that was said
 * @param predecessors the actions whose place it takes
 * @param rating the council's own colour, or null
 * @param ratingKey the labels of the council's own key, best left in its order; empty where it has none
 * @param evidence how many pieces of evidence are linked
 * @param lanes the newest word in each lane, by the lane's code
 * @param outcome what came of it, where no state can say so, or null
 * @param disputed who disputes it and why, or null
 */
public record ActionRow(
        long id,
        int version,
        String ref,
        String title,
        String summary,
        long councilId,
        CouncilName council,
        PlanName plan,
        Owner owner,
        ActionState state,
        @Nullable String stateBasis,
        @Nullable PartialDate stateSince,
        @Nullable Long reportedCompleteBy,
        @Nullable String stateReason,
        @Nullable ActionName successor,
        List<ActionName> predecessors,
        @Nullable Rating rating,
        List<String> ratingKey,
        Due due,
        Target target,
        List<TopicName> topics,
        List<FindingName> findings,
        int evidence,
        Map<String, Word> lanes,
        @Nullable String outcome,
        @Nullable String disputed) {

    public ActionRow {
        due = due == null ? Due.NONE : due;
        target = target == null ? Target.NONE : target;
    }

    /** An action as another one's page names it. */
    public record ActionName(long id, String ref, String title) {

        public String url() {
            return "/actions/" + this.id;
        }

        public String words() {
            return this.ref + " " + this.title;
        }
    }

    /**
     * The plan it belongs to.
     *
     * @param begins the first day on which the plan may have begun, null where that is not known
     * @param ends the day on which the plan ended, null while it runs or where that is not known
     */
    public record PlanName(
            long id,
            String title,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends) {

        public boolean hasEnded(LocalDate today) {
            return this.ends != null && this.ends.isBefore(today);
        }

        /** Today, or the plan's last day where that was earlier. */
        LocalDate lastDayBy(LocalDate today) {
            return this.ends != null && this.ends.isBefore(today) ? this.ends : today;
        }
    }

    /** The role that answers for it, never a person; {@code basis} is stated, inferred or not-found. */
    public record Owner(@Nullable String role, String basis) {}

    /**
     * The rating as the council gave it, with the council's own key.
     *
     * @param given as reported
     * @param label as the key writes it; the same as {@code given} where there is no key
     * @param meaning what the key says it means, or null
     */
    public record Rating(
            String given, String label, @Nullable String meaning) {

        private static final List<String> COLOURS = List.of("red", "amber", "green", "blue", "purple");

        /** The colour that it names, for its look, or {@code other}. */
        public String colour() {
            String words = this.label.toLowerCase(Locale.ROOT);
            return COLOURS.stream().filter(words::contains).findFirst().orElse("other");
        }
    }

    /**
     * What somebody said about an action, and when.
     *
     * @param entry the id of the entry in which it stands
     * @param text may be empty
     * @param state the code of the state that was reported, or null
     * @param rating the council's own rating that was reported, or null
     * @param stillFound {@code yes}, {@code partly} or {@code no} where a later inspection looked again, or null
     */
    public record Word(
            long entry,
            PartialDate date,
            String text,
            @Nullable String state,
            @Nullable String rating,
            @Nullable String stillFound) {}

    /** A finding that it answers. */
    public record FindingName(long id, String text) {

        public String url() {
            return "/findings/" + this.id;
        }
    }

    public String url() {
        return "/actions/" + this.id;
    }

    /** It is said to be done by what was read of it, and nobody's sign-off is on the record. */
    public boolean isDoneByReading() {
        return this.state.isDone() && this.stateBasis != null;
    }

    public String stateWords() {
        return this.state.label() + (isDoneByReading() ? " by our reading" : "");
    }

    /** When the council last said anything about it, or null where it never did. */
    public @Nullable PartialDate lastReported() {
        Word word = this.lanes.get(Lane.COUNCIL.code());
        return word == null ? null : word.date();
    }

    /** When the council or its board last said anything about it; empty where neither did. */
    Optional<PartialDate> lastTold() {
        return Stream.of(Lane.COUNCIL, Lane.BOARD)
                .map(lane -> this.lanes.get(lane.code()))
                .filter(Objects::nonNull)
                .map(Word::date)
                .max(Comparator.comparing(PartialDate::sortDay));
    }

    /** The ratings to choose from: the council's own key, and what it was rated before where the key lacks that. */
    public List<String> ratings() {
        if (this.ratingKey.isEmpty() || this.rating == null || this.ratingKey.contains(this.rating.label())) {
            return this.ratingKey;
        }
        return Stream.concat(this.ratingKey.stream(), Stream.of(this.rating.label()))
                .toList();
    }

    /** Whether the council is asked about it every month: nobody has signed it off or given it up, and its plan runs. */
    public boolean isToBeReportedOn(LocalDate today) {
        return this.state.isOpen() && !this.plan.hasEnded(today);
    }

    /** What follows from its dates and figures as at today. */
    public Signals signals(LocalDate today, PlanSettings settings) {
        return Signals.of(this, today, settings);
    }
}
