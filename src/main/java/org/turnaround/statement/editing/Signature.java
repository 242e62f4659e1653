package org.turnaround.statement.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of a joint statement's signatories, as it is stored. */
@Embeddable
record Signature(
        @Column(name = "person_id") long person,
        String state,

        @Column(name = "dissent_id") @Nullable Long dissent,

        @Nullable String note,
        int position) {

    static Signature of(SignatoryLine line, int position) {
        return new Signature(
                line.person(), Objects.requireNonNull(line.state()), line.dissent(), line.note(), position);
    }

    SignatoryLine line() {
        return new SignatoryLine(this.person, this.state, this.dissent, this.note);
    }
}
