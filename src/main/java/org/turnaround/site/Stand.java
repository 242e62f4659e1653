package org.turnaround.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.turnaround.position.PropositionRow;
import org.turnaround.position.ThenAndNow;

/** Where somebody stands on a proposition, then and now. */
record Stand(PropositionRow proposition, ThenAndNow positions) {

    /**
     * @param positions one person's, by the number of the proposition
     * @return those first on which the person moved, those last without an answer
     */
    static List<Stand> of(List<PropositionRow> propositions, Map<Long, ThenAndNow> positions) {
        return propositions.stream()
                .flatMap(proposition ->
                        Stream.ofNullable(positions.get(proposition.id())).map(one -> new Stand(proposition, one)))
                .sorted(Comparator.comparing(stand -> stand.isAnswered() ? stand.isMoved() ? 0 : 1 : 2))
                .toList();
    }

    public boolean isAnswered() {
        return this.positions.answers() > 0;
    }

    public boolean isMoved() {
        return this.positions.changes() > 0;
    }
}
