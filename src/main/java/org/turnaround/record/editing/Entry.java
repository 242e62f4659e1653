package org.turnaround.record.editing;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.PartialDate;

/**
 * An entry as editors handle it: a draft, then published, then perhaps withdrawn and published again. Each change counts
 * the version up, by which two editors notice each other and the record loader leaves alone what a person has changed.
 */
@Entity(name = "DraftEntry")
@Table(name = "entry")
class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private EntryKind kind;

    @Column(name = "council_id")
    private @Nullable Long council;

    @Embedded
    @AttributeOverride(name = "edtf", column = @Column(name = "date", columnDefinition = "edtf"))
    @AttributeOverride(name = "first", column = @Column(name = "date_first"))
    @AttributeOverride(name = "last", column = @Column(name = "date_last"))
    @AttributeOverride(name = "why", column = @Column(name = "date_why"))
    private PartialDate date;

    private LocalDate sortDay;
    private String headline;
    private String summary;

    @Enumerated(EnumType.STRING)
    private EntryState state = EntryState.DRAFT;

    private @Nullable String stateReason;

    @Column(updatable = false)
    private Instant recordedAt;

    @Column(updatable = false)
    private @Nullable Long recordedBy;

    private @Nullable Instant editedAt;
    private @Nullable Long editedBy;

    Entry(EntryFacts facts, Author by, Instant now) {
        this.kind = facts.kind();
        this.recordedAt = now;
        this.recordedBy = by.id();
        take(facts, by, now);
    }

    @SuppressWarnings("NullAway.Init")
    protected Entry() {}

    /** Its facts may change in any state but withdrawn: what is public is corrected in public. */
    void change(EntryFacts facts, Author by, Instant now) {
        touch(by, now);
        take(facts, by, now);
    }

    /** Something that hangs on it is about to change. */
    void touch(Author by, Instant now) {
        if (this.state == EntryState.WITHDRAWN) {
            throw new EditingRefused("It is withdrawn: publish it again before changing it");
        }
        edited(by, now);
    }

    void publish(Author by, Instant now) {
        if (this.state == EntryState.PUBLISHED) {
            throw new EditingRefused("It is published already");
        }
        become(EntryState.PUBLISHED, null, by, now);
    }

    void withdraw(String reason, Author by, Instant now) {
        if (this.state != EntryState.PUBLISHED) {
            throw new EditingRefused("Only what is published can be withdrawn");
        }
        if (reason.isBlank()) {
            throw new EditingRefused("Enter why it is withdrawn");
        }
        become(EntryState.WITHDRAWN, reason.strip(), by, now);
    }

    /** Only a draft can be thrown away: nobody has ever seen it. */
    void checkDiscardable() {
        if (this.state != EntryState.DRAFT) {
            throw new EditingRefused("It has been public, so it can only be withdrawn");
        }
    }

    private void become(EntryState next, @Nullable String reason, Author by, Instant now) {
        this.state = next;
        this.stateReason = reason;
        edited(by, now);
    }

    private void take(EntryFacts facts, Author by, Instant now) {
        this.council = facts.council();
        this.date = facts.date();
        this.sortDay = facts.date().sortDay();
        this.headline = facts.headline();
        this.summary = facts.summary();
        edited(by, now);
    }

    private void edited(Author by, Instant now) {
        this.editedBy = by.id();
        this.editedAt = now;
    }

    long id() {
        return Objects.requireNonNull(this.id, "not stored yet");
    }

    int version() {
        return this.version;
    }

    EntryKind kind() {
        return this.kind;
    }

    EntryState state() {
        return this.state;
    }

    String headline() {
        return this.headline;
    }

    @Nullable
    Long council() {
        return this.council;
    }
}
