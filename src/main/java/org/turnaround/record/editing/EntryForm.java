package org.turnaround.record.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.record.EntryKind;
import org.turnaround.record.Source;
import org.turnaround.record.editing.EntryFacts.Cited;
import org.turnaround.record.editing.EntryFacts.Named;

/**
 * What every entry has, as an editor types it. The form of each kind holds one as its component {@code entry}.
 *
 * @param council the number of a council, or empty
 * @param topics numbers of topics
 * @param addSources numbers of sources picked from those found: they become lines of {@code sources}
 */
public record EntryForm(
        String headline,
        String summary,
        DateForm date,
        String council,
        List<String> topics,
        List<CitationLine> sources,
        List<String> addSources) {

    public static final EntryForm EMPTY = new EntryForm("", "", DateForm.EMPTY, "", List.of(), List.of(), List.of());

    private static final String FIELD = "entry.";
    private static final int WORDING = 4000;
    private static final int NOTE = 1000;

    public EntryForm {
        headline = Typed.text(headline);
        summary = Typed.text(summary);
        date = date == null ? DateForm.EMPTY : date;
        council = Typed.text(council);
        topics = Typed.list(topics);
        sources = lines(Typed.list(sources), Typed.list(addSources));
        addSources = List.of();
    }

    /** The lines that stay, and one for each source picked that has none yet. */
    private static List<CitationLine> lines(List<CitationLine> lines, List<String> picked) {
        List<CitationLine> all = new ArrayList<>();
        Set<String> there = new LinkedHashSet<>();
        Stream.concat(lines.stream(), picked.stream().map(CitationLine::of))
                .filter(line -> line.stays() && there.add(line.source()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Of what one source says. It happened, as a rule, on the day that it was published. */
    public static EntryForm from(Source source) {
        return new EntryForm(
                "",
                "",
                DateForm.of(source.published()),
                "",
                List.of(),
                List.of(CitationLine.of(String.valueOf(source.id()))),
                List.of());
    }

    /** Complains beside the fields of the component {@code entry}. */
    public void check(Errors errors) {
        Typed.checkThere(errors, FIELD + "headline", this.headline, "Enter a headline");
        Typed.checkLength(errors, FIELD + "headline", this.headline, "The headline", EntryFacts.HEADLINE);
        Typed.checkLength(errors, FIELD + "summary", this.summary, "The summary", EntryFacts.SUMMARY);
        this.date.check(errors, FIELD + "date", true);
        if (!this.council.isEmpty() && councilId() == null) {
            errors.rejectValue(FIELD + "council", "unknown", "Choose a council from the list");
        }
        if (this.sources.stream()
                .anyMatch(
                        line -> line.wording().length() > WORDING || line.note().length() > NOTE)) {
            errors.rejectValue(
                    FIELD + "sources",
                    "line",
                    "A wording must be " + WORDING + " characters or fewer, a note on a source " + NOTE + " or fewer");
        }
    }

    /**
     * After {@link #check}.
     *
     * @param named who has a part in it
     */
    public EntryFacts facts(EntryKind kind, List<Named> named) {
        return new EntryFacts(
                kind,
                councilId(),
                this.date.readChecked(),
                this.headline.strip(),
                Objects.requireNonNullElse(Typed.kept(this.summary), ""),
                named,
                Typed.ids(this.topics),
                cited());
    }

    private List<Cited> cited() {
        List<Cited> cited = new ArrayList<>();
        for (CitationLine line : this.sources) {
            Long source = Typed.id(line.source());
            if (source != null) {
                cited.add(new Cited(source, Typed.kept(line.wording()), Typed.kept(line.note())));
            }
        }
        return cited;
    }

    public @Nullable Long councilId() {
        return Typed.id(this.council);
    }

    /** The numbers of its sources. */
    public List<String> sourceKeys() {
        return this.sources.stream().map(CitationLine::source).toList();
    }

    /**
     * Field by field, for comparing two editors' versions.
     *
     * @param names as from {@link Names}
     */
    public Map<String, String> words(Map<String, String> names) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Headline", this.headline);
        words.put("Summary", this.summary);
        words.put("Date", this.date.words());
        words.put("Council", Names.words("council", List.of(this.council), names));
        words.put("Topics", Names.words("topic", this.topics, names));
        words.put(
                "Sources",
                String.join(
                        "\n",
                        this.sources.stream()
                                .map(line -> (names.getOrDefault("source-" + line.source(), line.source()) + ": "
                                                + line.wording() + " " + line.note())
                                        .strip())
                                .toList()));
        return words;
    }
}
