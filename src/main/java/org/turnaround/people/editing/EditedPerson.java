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

/** A person as editors handle them. Each change, of a post too, counts the version up. */
@Entity
@Table(name = "person")
class EditedPerson {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String slug;

    private String name;
    private String sortName;

    @Column(columnDefinition = "text[]")
    private String[] honorifics;

    @Column(columnDefinition = "text[]")
    private String[] alsoWritten;

    private @Nullable String note;
    private @Nullable Instant editedAt;

    @SuppressWarnings("NullAway.Init")
    protected EditedPerson() {}

    /** @param slug of their address, which they keep for good */
    EditedPerson(String slug, PersonForm form, Instant now) {
        this.slug = slug;
        take(form, now);
    }

    void change(PersonForm form, Instant now) {
        take(form, now);
    }

    /** One of their posts is about to change. */
    void touch(Instant now) {
        this.editedAt = now;
    }

    private void take(PersonForm form, Instant now) {
        this.name = form.name().strip();
        this.sortName = form.sortWords();
        this.honorifics = PersonForm.list(form.honorifics()).toArray(String[]::new);
        this.alsoWritten = PersonForm.list(form.alsoWritten()).toArray(String[]::new);
        this.note = Typed.kept(form.note());
        this.editedAt = now;
    }

    PersonForm form() {
        return new PersonForm(
                this.name,
                this.sortName,
                String.join(", ", this.honorifics),
                String.join(", ", this.alsoWritten),
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

    String slug() {
        return this.slug;
    }

    String name() {
        return this.name;
    }
}
