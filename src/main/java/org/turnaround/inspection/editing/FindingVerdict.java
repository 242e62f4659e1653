package org.turnaround.inspection.editing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.CitedFor;
import org.turnaround.desk.PublishedThing;

/** Whether one later inspection or visit still found a finding, as an editor read it in a source. */
@Entity
class FindingVerdict extends PublishedThing<VerdictForm> {

    @Embedded
    private VerdictFacts facts;

    @ElementCollection
    @CollectionTable(name = "finding_verdict_source", joinColumns = @JoinColumn(name = "verdict_id"))
    private Set<CitedFor> sources = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected FindingVerdict() {}

    @Override
    protected VerdictForm form() {
        return new VerdictForm(this.facts, CitedFor.sources(this.sources));
    }

    @Override
    protected void take(VerdictForm form, @Nullable Author by, Instant now) {
        this.facts = form.facts();
        CitedFor.replace(this.sources, CitedFor.of(form.facts().later(), form.sources()));
    }

    long finding() {
        return this.facts.finding();
    }
}
