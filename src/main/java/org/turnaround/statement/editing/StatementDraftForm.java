package org.turnaround.statement.editing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.validation.Errors;
import org.turnaround.record.editing.DateForm;
import org.turnaround.record.editing.Typed;

/**
 * A statement as an editor types it. What is picked is kept by key or number, what is searched for in {@code finds}.
 *
 * @param addSources numbers of sources picked from those found: they become lines of {@code sources}
 * @param version the version that the form was made from; empty for a new statement
 */
record StatementDraftForm(
        String headline,
        String summary,
        DateForm date,
        String council,
        String form,
        String channel,
        String audience,
        String capacity,
        String quote,
        String quotedIn,
        String correctionOf,
        String note,
        List<String> speakers,
        List<String> onBehalf,
        List<String> organisations,
        List<String> topics,
        List<SignatoryLine> signatories,
        List<CitationLine> sources,
        List<String> addSources,
        Finds finds,
        String version) {

    StatementDraftForm {
        headline = Typed.text(headline);
        summary = Typed.text(summary);
        date = date == null ? DateForm.EMPTY : date;
        council = Typed.text(council);
        form = Typed.text(form);
        channel = Typed.text(channel);
        audience = Typed.text(audience);
        capacity = Typed.text(capacity);
        quote = Typed.text(quote);
        quotedIn = Typed.text(quotedIn);
        correctionOf = Typed.text(correctionOf);
        note = Typed.text(note);
        speakers = Typed.list(speakers);
        onBehalf = Typed.list(onBehalf);
        organisations = Typed.list(organisations);
        topics = Typed.list(topics);
        signatories = Typed.list(signatories);
        addSources = Typed.list(addSources);
        sources = lines(Typed.list(sources), addSources);
        addSources = List.of();
        finds = finds == null ? Finds.NONE : finds;
        version = Typed.text(version);
    }

    /** The lines that stay, and one for each source picked that has none yet. */
    private static List<CitationLine> lines(List<CitationLine> lines, List<String> picked) {
        List<CitationLine> all = new ArrayList<>();
        Set<String> there = new LinkedHashSet<>();
        Stream.concat(lines.stream(), picked.stream().map(CitationLine::of))
                .filter(line -> Objects.nonNull(line) && line.stays() && there.add(line.source()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    static StatementDraftForm empty() {
        return StatementForms.fresh(DateForm.EMPTY, List.of());
    }

    void check(Errors errors) {
        new StatementFormCheck(this, errors).run();
    }

    boolean isNew() {
        return this.version.isEmpty();
    }

    int versionNumber() {
        Long number = Typed.id(this.version);
        return number == null ? -1 : number.intValue();
    }

    StatementDraftForm with(List<SignatoryLine> newSignatories, String newVersion) {
        return new StatementDraftForm(
                headline,
                summary,
                date,
                council,
                form,
                channel,
                audience,
                capacity,
                quote,
                quotedIn,
                correctionOf,
                note,
                speakers,
                onBehalf,
                organisations,
                topics,
                newSignatories,
                sources,
                addSources,
                finds,
                newVersion);
    }

    /** Everybody picked, in whatever part. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        keys.addAll(this.speakers);
        keys.addAll(this.onBehalf);
        keys.addAll(this.organisations);
        this.signatories.forEach(line -> keys.add(line.who()));
        return keys;
    }

    List<Long> sourceIds() {
        return this.sources.stream()
                .map(line -> Typed.id(line.source()))
                .filter(Objects::nonNull)
                .toList();
    }
}
