package org.turnaround.plan.keeping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.plan.Paper;
import org.turnaround.plan.PlanFacts;
import org.turnaround.plan.PlanRow;
import org.turnaround.shared.PartialDate;

/**
 * A plan as somebody enters or rewords it, as typed.
 *
 * @param ratings the council's own key for its own colours, with empty lines to add more
 * @param inspections ids of the inspections that it answers
 * @param source title of one paper more in which it stands, may be blank
 * @param revision of the plan, as it was seen; blank for a new one
 * @param first the version with which a new plan begins; of no matter for one that is reworded
 */
record PlanForm(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String starts,
        @Nullable String ends,
        @Nullable List<RatingLine> ratings,
        @Nullable List<String> inspections,
        @Nullable String source,
        @Nullable String url,
        @Nullable String revision,
        @Nullable VersionForm first) {

    private static final int LEAST_LINES = 5;
    private static final int MOST_LINES = 12;
    private static final int EMPTY_LINES = 2;

    PlanForm {
        ratings = withEmptyLines(ratings == null ? List.of() : ratings);
        first = first == null ? VersionForm.empty() : first;
    }

    /** One colour of the key. */
    record RatingLine(
            @Nullable String code,
            @Nullable String label,
            @Nullable String meaning) {

        static final RatingLine EMPTY = new RatingLine("", "", "");

        boolean isEmpty() {
            return (Fields.text(this.code) + Fields.text(this.label) + Fields.text(this.meaning)).isEmpty();
        }

        /** What reports may call it: its code, or its label where it has none. */
        String name() {
            return Fields.text(this.code).isEmpty() ? Fields.text(this.label) : Fields.text(this.code);
        }

        PlanRow.Rating rating() {
            return new PlanRow.Rating(name(), Fields.text(this.label), Fields.orNull(this.meaning));
        }

        String words() {
            return name() + " " + Fields.text(this.label) + ": " + Fields.text(this.meaning);
        }
    }

    static PlanForm empty() {
        return new PlanForm("", "", "", "", List.of(), List.of(), "", "", "", null);
    }

    static PlanForm of(PlanRow plan) {
        return new PlanForm(
                plan.title(),
                plan.summary(),
                Fields.words(plan.starts()),
                Fields.words(plan.ends()),
                plan.ratings().stream()
                        .map(rating -> new RatingLine(rating.code(), rating.label(), rating.meaning()))
                        .toList(),
                plan.answers().stream().map(one -> String.valueOf(one.id())).toList(),
                "",
                "",
                String.valueOf(plan.revision()),
                null);
    }

    void check(Errors errors) {
        if (Fields.text(this.title).length() < 2) {
            errors.rejectValue("title", "missing", "Enter a title");
        }
        Fields.checkLength(errors, "title", "title", this.title, 200);
        Fields.checkLength(errors, "summary", "summary", this.summary, 2000);
        checkDates(errors);
        checkRatings(errors);
        if (!Fields.text(this.url).isEmpty()) {
            Fields.checkThere(errors, "source", this.source, "Enter the title of what is at that address");
        }
        Fields.checkLength(errors, "source", "title of the source", this.source, 300);
        Fields.checkAddress(errors, "url", this.url);
    }

    /** Only when nothing is wrong with it. */
    PlanFacts facts() {
        return new PlanFacts(
                Fields.text(this.title),
                Fields.text(this.summary),
                Fields.date(this.starts),
                Fields.date(this.ends),
                filled().map(RatingLine::rating).toList(),
                Fields.ids(this.inspections));
    }

    /** The paper it names, or null where it names none. */
    @Nullable
    Paper paper() {
        String paper = Fields.orNull(this.source);
        return paper == null ? null : new Paper(paper, Fields.orNull(this.url), null);
    }

    int seen() {
        return Fields.version(this.revision);
    }

    /** Made from the revision that is there now, after its author has seen both. */
    PlanForm onTopOf(PlanRow now) {
        String there = String.valueOf(now.revision());
        return new PlanForm(title, summary, starts, ends, ratings, inspections, source, url, there, first);
    }

    /** Its words by the labels of the form, for comparing two versions. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Title", Fields.text(this.title));
        words.put("Summary", Fields.text(this.summary));
        words.put("From", Fields.text(this.starts));
        words.put("To", Fields.text(this.ends));
        words.put("The council’s own key", filled().map(RatingLine::words).collect(Collectors.joining("\n")));
        words.put("Inspections that it answers", Fields.chosen(this.inspections).size() + " chosen");
        return words;
    }

    private void checkDates(Errors errors) {
        Fields.checkDate(errors, "starts", this.starts);
        Fields.checkDate(errors, "ends", this.ends);
        PartialDate from = Fields.date(this.starts);
        PartialDate to = Fields.date(this.ends);
        if (from != null && to != null && to.last().isBefore(from.first())) {
            errors.rejectValue("ends", "early", "The plan cannot end before it starts");
        }
    }

    private void checkRatings(Errors errors) {
        List<RatingLine> lines = lines();
        Set<String> names = new HashSet<>();
        for (int at = 0; at < lines.size(); at++) {
            RatingLine line = lines.get(at);
            String field = "ratings[" + at + "].";
            if (!line.isEmpty()) {
                Fields.checkThere(
                        errors, field + "label", line.label(), "Enter what rating " + (at + 1) + " is called");
                if (!names.add(line.name().toLowerCase(Locale.UK))) {
                    errors.rejectValue(field + "code", "twice", "Two ratings cannot have the code " + line.name());
                }
            }
            Fields.checkLength(errors, field + "code", "code", line.code(), 40);
            Fields.checkLength(errors, field + "label", "name", line.label(), 40);
            Fields.checkLength(errors, field + "meaning", "meaning", line.meaning(), 500);
        }
    }

    private List<RatingLine> lines() {
        return Objects.requireNonNull(this.ratings);
    }

    private Stream<RatingLine> filled() {
        return lines().stream().filter(line -> !line.isEmpty());
    }

    private static List<RatingLine> withEmptyLines(List<RatingLine> lines) {
        List<RatingLine> all = new ArrayList<>();
        lines.stream()
                .filter(line -> line != null && !line.isEmpty())
                .limit(MOST_LINES)
                .forEach(all::add);
        int wanted = Math.min(MOST_LINES, Math.max(LEAST_LINES, all.size() + EMPTY_LINES));
        while (all.size() < wanted) {
            all.add(RatingLine.EMPTY);
        }
        return List.copyOf(all);
    }
}
