package org.turnaround.plan.action;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.entry.CitationLine;
import org.turnaround.desk.entry.EntryFacts;
import org.turnaround.desk.entry.EntryForm;
import org.turnaround.desk.entry.Party;
import org.turnaround.desk.form.Ref;
import org.turnaround.plan.Lane;
import org.turnaround.plan.keeping.Paper;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.PartialDate;

/**
 * An update of an action as it is made. Its page asks only what can be put right.
 *
 * @param moved the move of the due date, {@link Reschedule#NONE} where it did not move
 * @param paper where a new one can be read
 */
record UpdateForm(
        @Valid EntryFacts entry,
        @Valid UpdateFacts facts,
        @Valid Reschedule moved,
        @Valid Paper paper,
        @Ref("who") List<Party> parties,
        @Ref("topic") List<Long> topics,
        List<@Valid CitationLine> sources)
        implements EntryForm {

    /** Its own headline follows from what it says. */
    static EntryFacts entry(PartialDate date, @Nullable Long council, String summary) {
        return new EntryFacts(EntryKind.ACTION_UPDATE.label(), summary, date, council);
    }

    UpdateForm summarised(String summary) {
        return new UpdateForm(
                entry(this.entry.date(), this.entry.council(), summary),
                this.facts,
                this.moved,
                this.paper,
                this.parties,
                this.topics,
                this.sources);
    }

    /** With what can be put right as here, and all the rest as there. */
    UpdateForm puttingRight(UpdateForm there) {
        return new UpdateForm(
                there.entry,
                this.facts.puttingRight(there.facts),
                there.moved,
                Paper.NONE,
                there.parties,
                there.topics,
                there.sources);
    }

    /** As its board says it of an action, and nothing else that its page does not ask. */
    UpdateForm byBoardOf(Action action, List<CitationLine> shownBy) {
        return new UpdateForm(
                entry(this.entry.date(), action.council(), ""),
                UpdateFacts.of(action, Lane.BOARD, this.facts.reporter(), null, this.facts.note()),
                Reschedule.NONE,
                this.paper,
                List.of(),
                action.topics(),
                shownBy);
    }
}
