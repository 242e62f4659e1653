package org.turnaround.position.editing;

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

/** A position as editors handle it; what it rests on hangs on it as rows. */
@Entity
@Table(name = "position")
class EditedPosition {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(name = "proposition_id", updatable = false)
    private long proposition;

    @Column(name = "person_id")
    private long person;

    private String stance;

    @Embedded
    @AttributeOverride(name = "edtf", column = @Column(name = "date", columnDefinition = "edtf"))
    @AttributeOverride(name = "first", column = @Column(name = "date_first"))
    @AttributeOverride(name = "last", column = @Column(name = "date_last"))
    @AttributeOverride(name = "why", column = @Column(name = "date_why"))
    private PartialDate date;

    private LocalDate sortDay;
    private @Nullable String qualifier;
    private @Nullable String via;
    private @Nullable String caution;
    private @Nullable String reason;
    private @Nullable String noAnswer;

    @Enumerated(EnumType.STRING)
    private EntryState state = EntryState.DRAFT;

    private @Nullable String stateReason;
    private @Nullable Instant editedAt;

    @SuppressWarnings("NullAway.Init")
    protected EditedPosition() {}

    static EditedPosition on(long proposition) {
        EditedPosition position = new EditedPosition();
        position.proposition = proposition;
        return position;
    }

    void change(PositionForm form, Instant now) {
        this.person = form.personId();
        this.stance = form.stance();
        this.date = form.date().readChecked();
        this.sortDay = this.date.sortDay();
        this.qualifier = Typed.kept(form.qualifier());
        this.via = Typed.kept(form.via());
        this.caution = Typed.kept(form.caution());
        this.reason = Typed.kept(form.reason());
        this.noAnswer = Typed.kept(form.noAnswer());
        Standing next = form.standing().after(this.state);
        this.state = next.state();
        this.stateReason = next.reason();
        this.editedAt = now;
    }

    /**
     * @param rests numbers of the entries it rests on
     * @param sources numbers of its sources
     */
    PositionForm form(List<String> rests, List<String> sources) {
        return new PositionForm(
                String.valueOf(this.proposition),
                "person-" + this.person,
                this.stance,
                DateForm.of(this.date),
                Typed.text(this.qualifier),
                Typed.text(this.via),
                Typed.text(this.caution),
                Typed.text(this.reason),
                Typed.text(this.noAnswer),
                rests,
                sources,
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

    long proposition() {
        return this.proposition;
    }
}
