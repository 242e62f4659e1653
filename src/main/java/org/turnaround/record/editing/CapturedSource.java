package org.turnaround.record.editing;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/** A source as editors handle it, with the text that was captured from it, which only they see. */
@Entity
@Table(name = "source")
class CapturedSource {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private String kind;
    private String title;
    private String publication;
    private @Nullable String author;
    private @Nullable String url;
    private @Nullable String archiveUrl;

    @Embedded
    @AttributeOverride(name = "edtf", column = @Column(name = "published", columnDefinition = "edtf"))
    @AttributeOverride(name = "first", column = @Column(name = "published_first"))
    @AttributeOverride(name = "last", column = @Column(name = "published_last"))
    @AttributeOverride(name = "why", column = @Column(name = "published_why"))
    private @Nullable PartialDate published;

    private @Nullable String updatedAt;
    private @Nullable Long sameTextAs;
    private @Nullable String privacyNote;
    private @Nullable String note;
    private @Nullable String capturedText;
    private @Nullable String capturedSha256;
    private @Nullable Instant capturedAt;

    CapturedSource(SourceFacts facts, Instant now) {
        take(facts, now);
    }

    @SuppressWarnings("NullAway.Init")
    protected CapturedSource() {}

    void change(SourceFacts facts, Instant now) {
        take(facts, now);
    }

    private void take(SourceFacts facts, Instant now) {
        this.kind = facts.kind();
        this.title = facts.title();
        this.publication = facts.publication();
        this.author = facts.author();
        this.url = facts.url();
        this.archiveUrl = facts.archiveUrl();
        this.published = facts.published();
        this.updatedAt = facts.updatedAt();
        this.sameTextAs = facts.sameTextAs();
        this.privacyNote = facts.privacyNote();
        this.note = facts.note();
        capture(facts, now);
    }

    private void capture(SourceFacts facts, Instant now) {
        if (!Objects.equals(this.capturedSha256, facts.capturedSha256())) {
            this.capturedText = facts.capturedText();
            this.capturedSha256 = facts.capturedSha256();
            this.capturedAt = facts.capturedText() == null ? null : now;
        }
    }

    SourceFacts facts() {
        return new SourceFacts(
                kind,
                title,
                publication,
                author,
                url,
                archiveUrl,
                published,
                updatedAt,
                sameTextAs,
                privacyNote,
                note,
                capturedText);
    }

    long id() {
        return Objects.requireNonNull(this.id, "not stored yet");
    }

    int version() {
        return this.version;
    }
}
