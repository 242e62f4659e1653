package org.turnaround.position.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.PublishedThing;
import org.turnaround.desk.form.Ref;

/** A sentence that one can agree or disagree with. */
@Entity
class Proposition extends PublishedThing<Proposition.Form> {

    @Embedded
    private Form facts;

    private @Nullable Instant editedAt;

    @Override
    protected Form form() {
        return this.facts;
    }

    @Override
    protected void take(Form form, @Nullable Author by, Instant now) {
        this.facts = form;
        this.editedAt = now;
    }

    @Override
    protected @Nullable Long council() {
        return this.facts.council();
    }

    /**
     * The facts of a proposition.
     *
     * @param council the id of a council, or null: nation-wide
     */
    @Embeddable
    record Form(
            @NotBlank @Size(min = 5, max = 300) String text,

            @Ref("council") @Column(name = "council_id") @Nullable
            Long council,

            @Ref("topic") @Column(name = "topic_id") @Nullable
            Long topic,

            @Size(max = 2000) @Nullable String note) {}
}
