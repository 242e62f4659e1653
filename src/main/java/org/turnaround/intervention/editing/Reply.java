package org.turnaround.intervention.editing;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.turnaround.desk.Entry;

/** Somebody’s answer to what the record says of them: what every entry has, and no more. */
@Entity
@DiscriminatorValue("reply")
class Reply extends Entry<ReplyForm> {

    @Override
    protected ReplyForm form() {
        return new ReplyForm(entry(), parties(), topics(), sources());
    }

    @Override
    protected void takeOwn(ReplyForm form) {}
}
