package org.turnaround.people.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.Thing;

/** A person, in a public role. Their address is made once from their name, and stays. */
@Entity
@Table(name = "person")
class Official extends Thing<PersonForm> {

    @Embedded
    private PersonForm facts;

    @Column(updatable = false)
    private String slug;

    private @Nullable Instant editedAt;

    /** Of a new one only. */
    @Transient
    private @Nullable Slugs slugs;

    @SuppressWarnings("NullAway.Init")
    protected Official() {}

    @SuppressWarnings("NullAway.Init")
    Official(Slugs slugs) {
        this.slugs = slugs;
    }

    @Override
    protected PersonForm form() {
        return this.facts;
    }

    @Override
    protected void take(PersonForm form, @Nullable Author by, Instant now) {
        if (this.slugs != null) {
            this.slug = by == null ? "person-" + id() : this.slugs.of(form.name()); // the record files bring their own
            this.slugs = null;
        }
        this.facts = form;
        this.editedAt = now;
    }

    String slug() {
        return this.slug;
    }
}
