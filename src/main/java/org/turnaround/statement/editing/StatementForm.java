package org.turnaround.statement.editing;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import org.turnaround.desk.CitationLine;
import org.turnaround.desk.EntryFacts;
import org.turnaround.desk.EntryForm;
import org.turnaround.desk.Party;
import org.turnaround.desk.Ref;
import org.turnaround.record.Part;

/** A statement as it is entered. */
record StatementForm(
        @Valid EntryFacts entry,
        @Valid StatementFacts facts,
        @Ref("who") List<Party> parties,
        List<@Valid SignatoryLine> signatories,
        @Ref("topic") List<Long> topics,
        List<@Valid CitationLine> sources)
        implements EntryForm {

    StatementForm signedBy(List<SignatoryLine> others) {
        return new StatementForm(this.entry, this.facts, this.parties, List.copyOf(others), this.topics, this.sources);
    }

    StatementForm citing(List<CitationLine> more) {
        List<CitationLine> all = new ArrayList<>(this.sources);
        List<String> there = this.sources.stream().map(CitationLine::key).toList();
        more.stream().filter(line -> !there.contains(line.key())).forEach(all::add);
        return new StatementForm(this.entry, this.facts, this.parties, this.signatories, this.topics, all);
    }

    /** The keys of those with a part in it. */
    List<String> keys(Part part) {
        return this.parties.stream()
                .filter(party -> party.part() == part)
                .map(party -> party.who().key())
                .toList();
    }
}
