package org.turnaround.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/** A due date that moved by an update, whose number it has. The first due date of the action never changes by it. */
@Entity
class Reschedule {

    @Id
    private long id;

    @Column(name = "action_id")
    private long action;

    @Embedded
    private @Nullable PartialDate oldDue;

    @Embedded
    private PartialDate newDue;

    private @Nullable Integer days;
    private String reason;
    private String approvedBy;

    Reschedule(ActionUpdate update, Schedule.Moved moved, String approvedBy) {
        this.id = update.id();
        this.action = update.action();
        this.oldDue = moved.from();
        this.newDue = moved.to();
        this.days = moved.days();
        this.reason = moved.reason();
        this.approvedBy = approvedBy;
    }

    @SuppressWarnings("NullAway.Init")
    protected Reschedule() {}
}
