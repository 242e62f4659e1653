package org.turnaround.people.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.editing.Typed;

/** An organisation as editors handle it. */
@Entity
@Table(name = "organisation")
class EditedOrganisation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private String name;
    private String type;

    @Column(name = "council_id")
    private @Nullable Long council;

    private @Nullable String note;
    private @Nullable Instant editedAt;

    @SuppressWarnings("NullAway.Init")
    protected EditedOrganisation() {}

    static EditedOrganisation fresh() {
        return new EditedOrganisation();
    }

    void change(OrganisationForm form, Instant now) {
        this.name = form.name().strip();
        this.type = form.type();
        this.council = Typed.id(form.council());
        this.note = Typed.kept(form.note());
        this.editedAt = now;
    }

    OrganisationForm form() {
        return new OrganisationForm(
                this.name,
                this.type,
                this.council == null ? "" : this.council.toString(),
                Typed.text(this.note),
                String.valueOf(this.version),
                "");
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
