package org.turnaround.statement.editing;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.editing.DateForm;
import org.turnaround.record.editing.EntryState;
import org.turnaround.record.editing.Standing;
import org.turnaround.record.editing.Typed;
import org.turnaround.shared.PartialDate;

/** A call as editors handle it; its parties, statements and sources hang on it as rows. */
@Entity
@Table(name = "call")
class EditedCall {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(name = "council_id")
    private @Nullable Long council;

    private String what;
    private @Nullable String byNote;

    @Embedded
    @AttributeOverride(name = "edtf", column = @Column(name = "date", columnDefinition = "edtf"))
    @AttributeOverride(name = "first", column = @Column(name = "date_first"))
    @AttributeOverride(name = "last", column = @Column(name = "date_last"))
    @AttributeOverride(name = "why", column = @Column(name = "date_why"))
    private PartialDate date;

    private LocalDate sortDay;
    private String answer;
    private String answerStatus;
    private @Nullable LocalDate lookedOn;

    @Enumerated(EnumType.STRING)
    private EntryState state = EntryState.DRAFT;

    private @Nullable String stateReason;
    private @Nullable Instant editedAt;

    @SuppressWarnings("NullAway.Init")
    protected EditedCall() {}

    static EditedCall fresh() {
        return new EditedCall();
    }

    void change(CallForm form, Instant now) {
        this.council = Typed.id(form.council());
        this.what = form.what().strip();
        this.byNote = Typed.kept(form.byNote());
        this.date = form.date().readChecked();
        this.sortDay = this.date.sortDay();
        this.answer = Objects.requireNonNullElse(Typed.kept(form.answer()), "");
        this.answerStatus = form.answerStatus();
        this.lookedOn = form.lookedOnDay();
        Standing next = Standing.read(form.state(), form.stateReason()).after(this.state);
        this.state = next.state();
        this.stateReason = next.reason();
        this.editedAt = now;
    }

    CallForm form(
            List<String> by, List<String> of, List<String> statements, List<String> sources, List<String> answers) {
        return new CallForm(
                this.council == null ? "" : this.council.toString(),
                this.what,
                by,
                Typed.text(this.byNote),
                of,
                DateForm.of(this.date),
                statements,
                sources,
                this.answerStatus,
                this.answer,
                answers,
                this.lookedOn == null ? "" : this.lookedOn.toString(),
                this.state.code(),
                Typed.text(this.stateReason),
                Map.of(),
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
