package org.turnaround.position.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.editing.EntryState;
import org.turnaround.record.editing.Standing;

/** A proposition as editors handle it. */
@Entity
@Table(name = "proposition")
class EditedProposition {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(name = "council_id")
    private @Nullable Long council;

    private String text;

    @Column(name = "topic_id")
    private @Nullable Long topic;

    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private EntryState state = EntryState.DRAFT;

    private @Nullable String stateReason;
    private @Nullable Instant editedAt;

    @SuppressWarnings("NullAway.Init")
    protected EditedProposition() {}

    static EditedProposition fresh() {
        return new EditedProposition();
    }

    void change(PropositionForm form, Instant now) {
        this.text = form.text().strip();
        this.council = form.councilId();
        this.topic = form.topicId();
        this.note = form.keptNote();
        Standing next = form.standing().after(this.state);
        this.state = next.state();
        this.stateReason = next.reason();
        this.editedAt = now;
    }

    PropositionForm form() {
        return new PropositionForm(
                this.text,
                this.council == null ? "" : this.council.toString(),
                this.topic == null ? "" : this.topic.toString(),
                this.note,
                this.state.code(),
                this.stateReason,
                String.valueOf(this.version));
    }

    long id() {
        return Objects.requireNonNull(this.id, "not stored yet");
    }

    int version() {
        return this.version;
    }

    @Nullable
    Long council() {
        return this.council;
    }
}
