package org.turnaround.intervention.editing;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.validation.Valid;
import java.util.List;
import org.turnaround.desk.entry.CitationLine;
import org.turnaround.desk.entry.Entry;
import org.turnaround.desk.entry.EntryFacts;
import org.turnaround.desk.entry.EntryForm;
import org.turnaround.desk.entry.Party;
import org.turnaround.desk.form.Ref;

/** Somebody’s answer to what the record says of them: what every entry has, and what it replies to. */
@Entity
@DiscriminatorValue("reply")
class Reply extends Entry<Reply.Form> {

    @Override
    protected Form form() {
        return new Form(entry(), parties(), repliesTo(), repliesToFindings(), topics(), sources());
    }

    @Override
    protected void takeOwn(Form form) {}

    /** A reply as it is entered. */
    record Form(
            @Valid EntryFacts entry,
            @Ref("who") List<Party> parties,
            @Ref("entry") List<Long> repliesTo,
            @Ref("finding") List<Long> repliesToFindings,
            @Ref("topic") List<Long> topics,
            List<@Valid CitationLine> sources)
            implements EntryForm {}
}
