package org.turnaround.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * What an action is measured by, where it started, where it should come to and where it was seen to be.
 *
 * @param words the target as the council wrote it
 * @param measure what is counted, as in "looked-after children"
 * @param unit of every figure here, as in "per cent"; null for plain counts
 * @param baseline where it started, or null where that was not found
 * @param aim the figure to reach, or null where the target is words alone
 * @param values what was reported since, oldest first
 * @param told the newest that was reported, where it was words; null where it was a figure
 */
public record Target(
        @Nullable String words,
        @Nullable String measure,
        @Nullable String unit,
        @Nullable Baseline baseline,
        @Nullable BigDecimal aim,
        List<Value> values,
        @Nullable Told told) {

    static final Target NONE = new Target(null, null, null, null, null, List.of(), null);

    /** A figure, and the date as at which it was true. */
    public record Value(BigDecimal figure, PartialDate asAt) {}

    /** What was reported in words, as in "55 of about 160", and when it was true. */
    public record Told(String words, PartialDate asAt) {}

    /** Where it started, and when; null where the date was not found. */
    public record Baseline(BigDecimal figure, @Nullable PartialDate asAt) {}

    /** Whether the figures reach the target. Never typed in: always computed. */
    public enum Reading {
        MET("Target met"),
        MISSED("Target missed"),
        NOT_DUE("Target not yet due"),
        NOT_KNOWN("Not known whether the target is met");

        private final String label;

        Reading(String label) {
            this.label = label;
        }

        public String label() {
            return this.label;
        }
    }

    public Target {
        values = values.stream()
                .sorted(Comparator.comparing(value -> value.asAt().last()))
                .toList();
    }

    public boolean isEmpty() {
        return this.words == null
                && this.measure == null
                && this.aim == null
                && this.values.isEmpty()
                && this.told == null;
    }

    /** A figure with a comma at the thousands and as many decimals as were given: {@code 1,107} or {@code 16.4}. */
    public static String words(BigDecimal figure) {
        return String.format(Locale.UK, "%,." + Math.max(0, figure.scale()) + "f", figure);
    }

    /** The first value is the baseline itself. */
    public boolean startsAtBaseline() {
        return this.baseline != null
                && this.baseline.asAt() != null
                && !this.values.isEmpty()
                && this.values.get(0).figure().compareTo(this.baseline.figure()) == 0
                && this.values.get(0).asAt().edtf().equals(this.baseline.asAt().edtf());
    }

    public Optional<Value> latest() {
        return this.values.isEmpty() ? Optional.empty() : Optional.of(this.values.get(this.values.size() - 1));
    }

    /**
     * Compares the figure at the due date with the target. Which way is better follows from the baseline, so without
     * one nothing is claimed.
     *
     * @param due when the target is to be reached, or null where that is not known
     */
    public Reading reading(@Nullable PartialDate due, LocalDate today) {
        if (due == null) {
            return Reading.NOT_KNOWN;
        }
        if (due.last().isAfter(today)) {
            return Reading.NOT_DUE;
        }
        return atDue(due)
                .flatMap(value -> reaches(value.figure()))
                .map(reached -> reached ? Reading.MET : Reading.MISSED)
                .orElse(Reading.NOT_KNOWN);
    }

    /** The first figure that was true on the due date or later. */
    public Optional<Value> atDue(PartialDate due) {
        return this.values.stream()
                .filter(value -> !value.asAt().last().isBefore(due.first()))
                .findFirst();
    }

    /** How near the newest figure is to the target, as in "337 above the target"; empty without both. */
    public Optional<String> gap() {
        return latest().flatMap(value -> gap(value.figure()));
    }

    /** How near a figure is to the target; empty where the target is words alone. */
    public Optional<String> gap(BigDecimal figure) {
        if (this.aim == null) {
            return Optional.empty();
        }
        BigDecimal difference = figure.subtract(this.aim);
        return Optional.of(
                switch (difference.signum()) {
                    case 0 -> "on the target";
                    case 1 -> words(difference) + " above the target";
                    default -> words(difference.negate()) + " below the target";
                });
    }

    /** The gap, and how much of the way from the baseline has been made: for a sentence. */
    public Optional<String> gapAndWay(BigDecimal figure) {
        return gap(figure)
                .map(gap -> gap + percentOfTheWay(figure).map(this::way).orElse(""));
    }

    private String way(int percent) {
        String start = words(Objects.requireNonNull(this.baseline).figure());
        return percent < 0
                ? ", further from it than the baseline of " + start
                : ", " + percent + " per cent of the way from " + start;
    }

    /**
     * What makes a figure doubtful, a sentence each without its full stop: it lies further from everything that is known
     * than twice the greatest of that, or another figure stands for the same day.
     */
    public List<String> doubts(BigDecimal figure, PartialDate asAt) {
        List<String> doubts = new ArrayList<>();
        List<BigDecimal> known = Stream.of(
                        Optional.ofNullable(this.aim),
                        Optional.ofNullable(this.baseline).map(Baseline::figure),
                        latest().map(Value::figure))
                .flatMap(Optional::stream)
                .toList();
        BigDecimal room = known.stream()
                .map(BigDecimal::abs)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        boolean far = known.stream().allMatch(one -> figure.subtract(one).abs().compareTo(room.add(room)) > 0);
        if (far && room.signum() > 0 && (this.aim != null || this.baseline != null)) {
            String start = this.baseline == null ? "" : " the baseline is " + words(this.baseline.figure());
            String end = this.aim == null ? "" : " the target is " + words(this.aim);
            doubts.add("%s is far from what was expected:%s%s"
                    .formatted(words(figure), start, start.isEmpty() || end.isEmpty() ? end : " and" + end));
        }
        this.values.stream()
                .filter(value -> value.asAt().edtf().equals(asAt.edtf()))
                .reduce((earlier, last) -> last)
                .ifPresent(value -> doubts.add("Another figure, " + words(value.figure())
                        + ", stands on the record for " + asAt.words() + " already"));
        return doubts;
    }

    /** How much of the way from the baseline to the target a figure has come, in whole per cent; may be negative. */
    public Optional<Integer> percentOfTheWay(BigDecimal figure) {
        if (this.baseline == null || this.aim == null || this.aim.compareTo(this.baseline.figure()) == 0) {
            return Optional.empty();
        }
        BigDecimal whole = this.aim.subtract(this.baseline.figure());
        BigDecimal come = figure.subtract(this.baseline.figure());
        return Optional.of(
                come.movePointRight(2).divide(whole, 0, RoundingMode.HALF_UP).intValue());
    }

    private Optional<Boolean> reaches(BigDecimal figure) {
        if (this.baseline == null || this.aim == null) {
            return Optional.empty();
        }
        boolean upwards = this.aim.compareTo(this.baseline.figure()) >= 0;
        int difference = figure.compareTo(this.aim);
        return Optional.of(upwards ? difference >= 0 : difference <= 0);
    }

    /** Whether a figure has a date that is no day. */
    public boolean isRough() {
        return this.values.stream().anyMatch(value -> !value.asAt().isExact());
    }
}
