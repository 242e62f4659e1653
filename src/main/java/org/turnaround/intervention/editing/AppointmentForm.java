package org.turnaround.intervention.editing;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.CitationLine;
import org.turnaround.desk.EntryFacts;
import org.turnaround.desk.EntryForm;
import org.turnaround.desk.Party;
import org.turnaround.desk.Ref;
import org.turnaround.desk.Who;
import org.turnaround.record.Part;

/** An appointment as it is entered. Who takes part in it follows from its facts, so that nobody is named twice. */
record AppointmentForm(
        @Valid EntryFacts entry,
        @Valid AppointmentFacts facts,
        @Ref("topic") List<Long> topics,
        List<@Valid CitationLine> sources)
        implements EntryForm {

    @Override
    public List<Party> parties() {
        List<Party> parties = new ArrayList<>();
        add(parties, this.facts.event().isDeparture() ? Part.SUBJECT : Part.APPOINTED, this.facts.person());
        add(parties, Part.REPLACED, this.facts.replaces());
        return parties;
    }

    private static void add(List<Party> parties, Part part, @Nullable Long person) {
        if (person != null) {
            parties.add(new Party(part, new Who(true, person)));
        }
    }
}
