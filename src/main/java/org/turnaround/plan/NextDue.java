package org.turnaround.plan;

import org.turnaround.shared.PartialDate;

/** What of a council's plans is due next. */
public record NextDue(long id, String title, PartialDate due) {

    public String url() {
        return "/actions/" + this.id;
    }
}
