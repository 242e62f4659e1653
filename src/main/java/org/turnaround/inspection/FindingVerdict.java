package org.turnaround.inspection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;

/** Whether one later inspection or visit still found a finding, as an editor read it in a source. */
@Entity
class FindingVerdict {

    private static final int LONGEST_TEXT = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(updatable = false)
    private long findingId;

    @Column(updatable = false)
    private long entryId;

    private String stillFound = "";
    private String text = "";
    private @Nullable Long decidedBy;
    private Instant decidedAt = Instant.EPOCH;

    @ElementCollection
    @CollectionTable(name = "finding_verdict_source", joinColumns = @JoinColumn(name = "verdict_id"))
    private Set<ReadIn> sources = new HashSet<>();

    @Version
    private int version;

    /** A source that is cited for it, and the entry that the citation belongs to. */
    @Embeddable
    record ReadIn(long entryId, long sourceId) {}

    FindingVerdict(long findingId, long entryId) {
        this.findingId = findingId;
        this.entryId = entryId;
    }

    /** For JPA. */
    protected FindingVerdict() {}

    /**
     * Decides, or decides anew.
     *
     * @param source where the editor read it
     * @throws org.turnaround.account.NotPermitted unless the author is an editor
     * @throws IllegalArgumentException when the text is empty or too long
     */
    void decide(StillFound decision, String reason, long source, Author by, Instant at) {
        by.requireEditor();
        if (reason.isBlank() || reason.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a verdict has 1 to " + LONGEST_TEXT + " characters of reason");
        }
        this.stillFound = decision.code();
        this.text = reason.strip();
        this.sources.clear();
        this.sources.add(new ReadIn(this.entryId, source));
        this.decidedBy = by.id();
        this.decidedAt = at;
    }

    int version() {
        return this.version;
    }
}
