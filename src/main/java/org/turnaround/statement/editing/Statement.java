package org.turnaround.statement.editing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.entry.CitationLine;
import org.turnaround.desk.entry.EntryFacts;
import org.turnaround.desk.entry.EntryForm;
import org.turnaround.desk.entry.FactualEntry;
import org.turnaround.desk.entry.Party;
import org.turnaround.desk.entry.Who;
import org.turnaround.desk.form.Ref;
import org.turnaround.record.Part;
import org.turnaround.statement.Fidelity;

/** What somebody said in public. Whoever signed it or is named as supporting it has a part in it by that. */
@Entity
@DiscriminatorValue("statement")
class Statement extends FactualEntry<Statement.Form, Statement.Facts> {

    @ElementCollection
    @CollectionTable(name = "signatory", joinColumns = @JoinColumn(name = "statement_id"))
    @OrderColumn(name = "position")
    private List<SignatoryLine> signatories = new ArrayList<>();

    @Override
    protected Form form() {
        return new Form(
                entry(),
                facts(),
                unsigned(parties()),
                List.copyOf(this.signatories),
                repliesTo(),
                repliesToFindings(),
                topics(),
                sources());
    }

    @Override
    protected void takeOwn(Form form) {
        super.takeOwn(form);
        if (!form.signatories().equals(this.signatories)) {
            this.signatories = new ArrayList<>(form.signatories());
        }
    }

    /** Whoever only did not sign has no part in it, so it does not stand on their timeline. */
    @Override
    protected EntryForm entryForm(Form form) {
        List<Party> parties = new ArrayList<>(unsigned(form.parties()));
        form.signatories().stream()
                .filter(SignatoryLine::isBehindIt)
                .forEach(line -> parties.add(new Party(Part.SIGNATORY, new Who(true, line.person()))));
        return form.with(parties, form.signatories(), form.sources());
    }

    /** The numbers of those who spoke, were spoken for or signed. */
    List<Long> behindIt() {
        return entryForm(form()).parties().stream()
                .filter(party -> party.part() != Part.SUBJECT && party.who().isPerson())
                .map(party -> party.who().id())
                .distinct()
                .toList();
    }

    private static List<Party> unsigned(List<Party> parties) {
        return parties.stream().filter(party -> party.part() != Part.SIGNATORY).toList();
    }

    /** A statement as it is entered. */
    record Form(
            @Valid EntryFacts entry,
            @Valid Facts facts,
            @Ref("who") List<Party> parties,
            List<@Valid SignatoryLine> signatories,
            @Ref("entry") List<Long> repliesTo,
            @Ref("finding") List<Long> repliesToFindings,
            @Ref("topic") List<Long> topics,
            List<@Valid CitationLine> sources)
            implements EntryForm.WithFacts<Facts> {

        Form signedBy(List<SignatoryLine> others) {
            return with(this.parties, List.copyOf(others), this.sources);
        }

        Form citing(List<CitationLine> more) {
            List<CitationLine> all = new ArrayList<>(this.sources);
            List<String> there = this.sources.stream().map(CitationLine::key).toList();
            more.stream().filter(line -> !there.contains(line.key())).forEach(all::add);
            return with(this.parties, this.signatories, all);
        }

        private Form with(List<Party> parties, List<SignatoryLine> signatories, List<CitationLine> sources) {
            return new Form(
                    this.entry,
                    this.facts,
                    parties,
                    signatories,
                    this.repliesTo,
                    this.repliesToFindings,
                    this.topics,
                    sources);
        }

        /** The keys of those with a part in it. */
        List<String> keys(Part part) {
            return this.parties.stream()
                    .filter(party -> party.part() == part)
                    .map(party -> party.who().key())
                    .toList();
        }
    }

    /**
     * What a statement has of its own.
     *
     * @param channel how it reached the public: a code, as in {@code press-release}
     * @param capacity the office spoken in
     * @param quote the very words, or null where they are only reported
     * @param quotedIn the number of the statement that quotes it, or null
     * @param correctionOf what it puts right
     */
    @Embeddable
    record Facts(
            @NotNull @Enumerated(EnumType.STRING) Fidelity form,
            @NotBlank @Ref("channel") String channel,
            @Size(max = 200) @Nullable String audience,
            @Size(max = 200) @Nullable String capacity,
            @Size(max = 4000) @Nullable String quote,

            @Ref("statement") @Column(name = "quoted_in_id") @Nullable
            Long quotedIn,

            @Size(max = 1000) @Nullable String correctionOf,
            @Size(max = 2000) @Nullable String note) {}
}
