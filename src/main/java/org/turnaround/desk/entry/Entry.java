package org.turnaround.desk.entry;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.PublishedThing;
import org.turnaround.desk.State;

/**
 * The one idea, as it is written: a dated fact about a council or people that cites what shows it. Each kind extends it by
 * its own facts, in a table of its own that shares the number.
 */
@Entity
@Table(name = "entry")
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind")
public abstract class Entry<F extends Record> extends PublishedThing<F> {

    @Embedded
    private EntryFacts entry;

    private LocalDate sortDay;

    @Column(updatable = false)
    private @Nullable Instant recordedAt;

    @Column(updatable = false)
    private @Nullable Long recordedBy;

    private @Nullable Instant editedAt;
    private @Nullable Long editedBy;

    @ElementCollection
    @CollectionTable(name = "entry_topic", joinColumns = @JoinColumn(name = "entry_id"))
    @Column(name = "topic_id")
    private Set<Long> topics = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "reply_to_entry", joinColumns = @JoinColumn(name = "reply_id"))
    @Column(name = "entry_id")
    private Set<Long> repliesTo = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "reply_to_finding", joinColumns = @JoinColumn(name = "reply_id"))
    @Column(name = "finding_id")
    private Set<Long> repliesToFindings = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "entry_party", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderBy("position")
    private List<EntryParty> parties = new ArrayList<>();

    /** Those of its parts, as of an inspection's judgements, are the parts' own. */
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "entry_id", nullable = false, updatable = false)
    @OrderBy("position, id")
    @SQLRestriction("num_nonnulls(judgement_id, finding_id, verdict_id, response_id, outcome_id) = 0")
    private List<Citation> citations = new ArrayList<>();

    protected Entry() {
        this(State.DRAFT);
    }

    @SuppressWarnings("NullAway.Init")
    protected Entry(State first) {
        super(first);
    }

    /** Takes over the facts of its own kind. */
    protected abstract void takeOwn(F form);

    /** What every entry has, where the form of the kind does not ask it. */
    protected EntryForm entryForm(F form) {
        return (EntryForm) form;
    }

    @Override
    protected final void take(F form, @Nullable Author by, Instant now) {
        takeEntry(entryForm(form), by, now);
        takeOwn(form);
    }

    protected final void takeEntry(EntryForm form, @Nullable Author by, Instant now) {
        Long editor = by == null ? null : by.id();
        boolean fresh = this.recordedAt == null;
        if (fresh) {
            this.recordedAt = now;
            this.recordedBy = editor;
        }
        if (!fresh || by != null) {
            this.editedAt = now;
            this.editedBy = editor;
        }
        this.entry = form.entry();
        this.sortDay = form.entry().date().sortDay();
        replace(this.topics, form.topics());
        replace(this.repliesTo, form.repliesTo());
        replace(this.repliesToFindings, form.repliesToFindings());
        takeParties(form.parties());
        takeCitations(form);
    }

    private void takeParties(List<Party> named) {
        List<EntryParty> next = new ArrayList<>();
        new LinkedHashSet<>(named).forEach(party -> next.add(EntryParty.of(party, next.size())));
        if (!next.equals(this.parties)) {
            this.parties.clear();
            this.parties.addAll(next);
        }
    }

    private void takeCitations(EntryForm form) {
        List<Citation> next = new ArrayList<>();
        form.sources().forEach(line -> next.add(citation(Citation.FACT, line, next.size())));
        form.answers().forEach(line -> next.add(citation(Citation.ANSWER, line, next.size())));
        replace(this.citations, next);
    }

    private Citation citation(String shows, CitationLine line, int position) {
        Citation citation = this.citations.stream()
                .filter(there -> there.isOf(shows, line))
                .findFirst()
                .orElseGet(() -> new Citation(shows, line));
        citation.take(line, position);
        return citation;
    }

    public final @Nullable Instant recordedAt() {
        return this.recordedAt;
    }

    /** The id of the account of whoever put it on the record; null for the record files. */
    protected final @Nullable Long recordedBy() {
        return this.recordedBy;
    }

    protected final EntryFacts entry() {
        return this.entry;
    }

    /** Of a kind whose headline follows from its facts. */
    protected final void head(String headline) {
        this.entry = new EntryFacts(headline, this.entry.summary(), this.entry.date(), this.entry.council());
    }

    protected final List<Party> parties() {
        return this.parties.stream().map(EntryParty::party).toList();
    }

    protected final List<Long> topics() {
        return this.topics.stream().sorted().toList();
    }

    protected final List<Long> repliesTo() {
        return this.repliesTo.stream().sorted().toList();
    }

    protected final List<Long> repliesToFindings() {
        return this.repliesToFindings.stream().sorted().toList();
    }

    protected final List<CitationLine> sources() {
        return citations(Citation.FACT);
    }

    protected final List<CitationLine> answers() {
        return citations(Citation.ANSWER);
    }

    private List<CitationLine> citations(String shows) {
        return this.citations.stream()
                .filter(one -> one.shows(shows))
                .map(Citation::line)
                .toList();
    }

    @Override
    protected final @Nullable Long council() {
        return this.entry.council();
    }
}
