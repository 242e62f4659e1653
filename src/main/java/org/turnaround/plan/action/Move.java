package org.turnaround.plan.action;

import java.time.LocalDate;
import java.util.Objects;
import org.turnaround.account.Author;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.PlanSettings;
import org.turnaround.plan.action.ReportNotTaken.Why;
import org.turnaround.shared.PartialDate;

/** A change of state that is possible, with who may make it and what it takes. See {@link Moves}. */
record Move(ActionState from, ActionState to, Who who, Needs needs) {

    /** @throws ReportNotTaken when somebody may not make it today */
    void require(StateNow now, Author by, LocalDate today, PlanSettings settings) {
        if (!this.who.includes(by, now.council())) {
            throw new ReportNotTaken(Why.ROLE, this.who.label() + " has to say that it is " + this.to.quoted());
        }
        if (this.who == Who.ANOTHER_APPROVER && Objects.equals(now.reportedBy(), by.id())) {
            throw new ReportNotTaken(
                    Why.OWN_REPORT, "You reported it as complete, so somebody else has to sign it off");
        }
        if (this.needs == Needs.TIME) {
            requireThatItHasLasted(now, today, settings);
        }
    }

    /** Where the day is unknown, an approver can take it a step back, and the council evidence its impact anew. */
    private static void requireThatItHasLasted(StateNow now, LocalDate today, PlanSettings settings) {
        if (now.since() == null) {
            throw new ReportNotTaken(Why.STATE, "It is not on the record since when its impact has been evidenced");
        }
        LocalDate lasts = now.since().last().plus(settings.embeddedAfter());
        if (today.isBefore(lasts)) {
            String day = PartialDate.of(lasts).words();
            throw new ReportNotTaken(Why.STATE, "Its impact has to last until " + day + " before it is embedded");
        }
    }

    /** Who may make a move. */
    enum Who {
        REPORTER("An officer or an approver of the council"),
        APPROVER("An approver of the council"),
        ANOTHER_APPROVER("An approver of the council, but not the person who reported it as complete");

        private final String label;

        Who(String label) {
            this.label = label;
        }

        public String label() {
            return this.label;
        }

        /** Holds the role. Whether it is their own report is another matter. */
        boolean includes(Author author, long council) {
            return this == REPORTER ? author.mayReportOn(council) : author.maySignOffFor(council);
        }
    }

    /** What a move takes besides the person. */
    enum Needs {
        NOTHING_MORE(""),
        A_REASON("Say why in the note"),
        EVIDENCE("Give a link to evidence that it made a difference"),
        TIME("Impact must have been evidenced for long enough");

        private final String label;

        Needs(String label) {
            this.label = label;
        }

        /** A sentence without its full stop, or nothing. */
        public String label() {
            return this.label;
        }
    }
}
