package org.turnaround.statement.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.turnaround.desk.EntryDesk;
import org.turnaround.desk.EntryShelf;
import org.turnaround.record.EntryKind;
import org.turnaround.record.Part;

/** Commitments at the desk. */
@Component
class CommitmentKind extends EntryDesk<Commitment, CommitmentForm> {

    private final OutcomeShelf outcomes;

    CommitmentKind(CommitmentRepository commitments, EntryShelf shelf, OutcomeShelf outcomes) {
        super(EntryKind.COMMITMENT, CommitmentForm.class, commitments, shelf);
        this.outcomes = outcomes;
    }

    @Override
    protected Commitment fresh() {
        return new Commitment();
    }

    @Override
    protected List<String> obstacles(Commitment commitment) {
        List<String> obstacles = super.obstacles(commitment);
        CommitmentForm form = commitment.form();
        if (form.facts().byNote() == null
                && form.parties().stream().noneMatch(party -> party.part() == Part.PROMISED)) {
            obstacles.add("It does not say who promised it.");
        }
        return obstacles;
    }

    @Override
    protected Map<String, Map<String, String>> besides(Commitment commitment) {
        Map<String, String> looks = new LinkedHashMap<>(this.outcomes.of(commitment.id()));
        looks.put("/editor/outcomes/new?commitment=" + commitment.id(), "Look again");
        return Map.of("What came of it", looks);
    }
}
