package org.turnaround.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.position.Cell;
import org.turnaround.position.Matrix;

/**
 * Where a council's MPs stand, under the public contract.
 *
 * @param mps slugs, in the order of the page
 */
record PositionsJson(List<String> mps, List<PropositionJson> propositions, List<CellJson> cells) {

    record PropositionJson(long id, String text) {}

    /**
     * @param stance {@code agrees}, {@code disagrees}, {@code mixed}, {@code declined}, {@code no-response},
     *     {@code not-asked} or {@code not-in-office}
     * @param date as EDTF, or null
     * @param statements numbers of those that the newest answer rests on
     * @param changes how often the stance became another one
     * @param reason why it is read so, or why there is no answer
     */
    record CellJson(
            String mp,
            long proposition,
            String stance,
            @Nullable String date,
            List<Long> statements,
            int changes,
            String reason) {

        static CellJson of(Cell cell) {
            return new CellJson(
                    cell.person(),
                    cell.proposition(),
                    cell.stanceCode(),
                    cell.date() == null ? null : cell.date().edtf(),
                    cell.statements(),
                    cell.changes(),
                    cell.reason());
        }
    }

    static PositionsJson of(Matrix matrix) {
        return new PositionsJson(
                matrix.rows().stream().map(row -> row.person().slug()).toList(),
                matrix.propositions().stream()
                        .map(proposition -> new PropositionJson(proposition.id(), proposition.text()))
                        .toList(),
                matrix.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(CellJson::of)
                        .toList());
    }
}
