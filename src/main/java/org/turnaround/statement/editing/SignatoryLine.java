package org.turnaround.statement.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.form.Line;
import org.turnaround.desk.form.Ref;
import org.turnaround.shared.Coded;
import org.turnaround.statement.SignatoryState;

/**
 * How one person stands to a joint statement, as a line of its form.
 *
 * @param state a code of {@link SignatoryState}, or null: then it is not kept
 * @param dissent the number of the statement with their dissent, or null
 */
@Embeddable
record SignatoryLine(
        @Ref("person") @Column(name = "person_id") Long person,
        @Ref("signatory-state") @Nullable String state,

        @Ref("statement") @Column(name = "dissent_id") @Nullable
        Long dissent,

        @Size(max = 1000) @Nullable String note)
        implements Line {

    /** Of somebody who may have signed. */
    static SignatoryLine of(long person) {
        return new SignatoryLine(person, null, null, null);
    }

    @Override
    public String key() {
        return this.person.toString();
    }

    @Override
    public boolean isGone() {
        return Objects.isNull(this.person);
    }

    boolean isBlank() {
        return this.state == null && this.dissent == null && this.note == null;
    }

    boolean isBehindIt() {
        return this.state != null && Coded.of(SignatoryState.class, this.state).isBehindIt();
    }
}
