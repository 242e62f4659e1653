package org.turnaround.people.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.desk.Thing;
import org.turnaround.desk.form.Ref;

/** A body that acts on the record: a board, a department, a newspaper. */
@Entity
class Organisation extends Thing<Organisation.Form> {

    @Embedded
    private Form facts;

    @Override
    protected Form form() {
        return this.facts;
    }

    @Override
    protected void take(Form form, @Nullable Author by, Instant now) {
        this.facts = form;
    }

    @Override
    protected @Nullable Long council() {
        return this.facts.council();
    }

    /**
     * The facts of an organisation.
     *
     * @param type a code, as in {@code improvement-board}
     * @param parent the id of the body that it is part of, or null
     * @param council the id of the council that it belongs to, or null
     */
    @Embeddable
    record Form(
            @NotBlank @Size(max = 200) @Pattern(regexp = Official.Form.LETTERS)
            String name,

            @NotBlank @Ref("organisation-type") String type,

            @Ref("organisation") @Column(name = "parent_id") @Nullable
            Long parent,

            @Ref("council") @Column(name = "council_id") @Nullable
            Long council,

            @Size(max = 1000) @Nullable String note) {}
}
