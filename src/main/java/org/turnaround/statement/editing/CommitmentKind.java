package org.turnaround.statement.editing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.entry.EntryFacts;
import org.turnaround.desk.entry.KindOfEntry;
import org.turnaround.desk.form.Faults;
import org.turnaround.record.EntryKind;
import org.turnaround.record.Part;

/** Commitments at the desk. */
@Component
class CommitmentKind extends KindOfEntry<Commitment, Commitment.Form> {

    /** Each look by its address, newest first. */
    private static final String LOOKS = """
            select '/editor/outcomes/' || o.id, upper(left(o.status, 1)) || replace(substr(o.status, 2), '-', ' ')
                       || case when o.late then ', late' else '' end || ': ' || o.text || ' Looked for on '
                       || in_words(o.looked_on::text) || coalesce(' by ' || a.name, '')
              from commitment_outcome o left join account a on a.id = o.decided_by
             where o.commitment_id = ? order by o.looked_on desc, o.id desc limit 100
            """;

    CommitmentKind(Shelf shelf) {
        super(EntryKind.COMMITMENT, Commitment.class, shelf);
    }

    /** Its headline is the promise, where it has no other. */
    @Override
    protected Commitment.Form completed(Commitment.Form form, @Nullable Commitment there) {
        String promise = form.facts().promise();
        return promise == null || form.entry().headline() != null
                ? form
                : saying(form, Map.of("entry.headline", EntryFacts.headline(promise)));
    }

    @Override
    protected void rule(Commitment.Form form, long id, Faults faults) {
        faults.inOrder("entry.date", "facts.due");
    }

    @Override
    protected List<String> obstacles(Commitment commitment) {
        List<String> obstacles = super.obstacles(commitment);
        Commitment.Form form = commitment.form();
        if (form.facts().byNote() == null
                && form.parties().stream().noneMatch(party -> party.part() == Part.PROMISED)) {
            obstacles.add("It does not say who promised it.");
        }
        return obstacles;
    }

    @Override
    protected Map<String, Map<String, String>> besides(Commitment commitment) {
        Map<String, String> looks = shelf().words(LOOKS, commitment.id());
        looks.put("/editor/outcomes/new?commitment=" + commitment.id(), "Look again");
        return Map.of("What came of it", looks);
    }
}
