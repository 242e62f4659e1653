package org.turnaround.statement.editing;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Entry;

/** A demand on somebody else. Its address has a number of its own, so that those of its first days stay. */
@Entity
@DiscriminatorValue("call")
class Call extends Entry<CallForm> {

    @Generated
    @Column(insertable = false, updatable = false)
    private @Nullable Long number;

    @Embedded
    private CallFacts facts;

    @SuppressWarnings("NullAway.Init")
    protected Call() {}

    @Override
    protected CallForm form() {
        return new CallForm(this.facts, entry().date(), entry().council(), parties(), sources(), answers());
    }

    @Override
    protected void takeOwn(CallForm form) {
        this.facts = form.facts();
    }

    @Nullable
    Long number() {
        return this.number;
    }
}
