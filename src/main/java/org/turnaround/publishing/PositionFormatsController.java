package org.turnaround.publishing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.council.Councils;
import org.turnaround.position.Cell;
import org.turnaround.position.Comparisons;
import org.turnaround.position.Matrices;
import org.turnaround.position.Matrix;
import org.turnaround.position.MatrixFilter;
import org.turnaround.position.Positions;
import org.turnaround.position.Proposition;
import org.turnaround.position.Propositions;

/** Positions in the other formats: a council's matrix with the page's filters, MPs side by side, one proposition. */
@RestController
class PositionFormatsController {

    /** A cell with its row's and column's headings. */
    private record Line(Matrix.Member mp, Proposition proposition, Cell cell) {}

    private static final Csv<Line> CSV = Csv.<Line>named("positions")
            .column("mp", line -> line.mp().slug())
            .column("name", line -> line.mp().name())
            .column("party", line -> line.mp().party())
            .column("proposition", line -> line.proposition().id())
            .column("text", line -> line.proposition().text())
            .column("stance", line -> line.cell().stanceCode())
            .column("label", line -> line.cell().label())
            .column("date", line -> line.cell().date())
            .column("statements", line -> line.cell().statements())
            .column("answers", line -> line.cell().answers())
            .column("changes", line -> line.cell().changes())
            .column("reason", line -> line.cell().reason())
            .address("url", line -> line.cell().url());

    private final Councils councils;
    private final Matrices matrices;
    private final Comparisons comparisons;
    private final Propositions propositions;
    private final Positions positions;
    private final CsvFiles files;

    PositionFormatsController(
            Councils councils,
            Matrices matrices,
            Comparisons comparisons,
            Propositions propositions,
            Positions positions,
            CsvFiles files) {
        this.councils = councils;
        this.matrices = matrices;
        this.comparisons = comparisons;
        this.propositions = propositions;
        this.positions = positions;
        this.files = files;
    }

    @GetMapping("/councils/{slug}/positions.json")
    PositionsJson councilJson(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String topic) {
        return PositionsJson.of(ofCouncil(slug, MatrixFilter.of(party, on, topic)));
    }

    @GetMapping("/councils/{slug}/positions.csv")
    ResponseEntity<byte[]> councilCsv(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String topic) {
        return this.files.of(CSV, lines(ofCouncil(slug, MatrixFilter.of(party, on, topic))));
    }

    @GetMapping("/compare.json")
    PositionsJson compareJson(@RequestParam(defaultValue = "") List<String> mp) {
        return PositionsJson.of(this.comparisons.of(mp).matrix());
    }

    @GetMapping("/compare.csv")
    ResponseEntity<byte[]> compareCsv(@RequestParam(defaultValue = "") List<String> mp) {
        return this.files.of(CSV, lines(this.comparisons.of(mp).matrix()));
    }

    @GetMapping("/propositions/{id}.json")
    PropositionJson proposition(@PathVariable long id) {
        return PropositionJson.of(this.propositions.withId(id), Positions.byPerson(this.positions.on(List.of(id))));
    }

    private Matrix ofCouncil(String slug, MatrixFilter filter) {
        return this.matrices.ofCouncil(this.councils.named(slug).id(), filter);
    }

    private static List<Line> lines(Matrix matrix) {
        List<Line> lines = new ArrayList<>();
        for (Matrix.Row row : matrix.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                lines.add(new Line(
                        row.person(), matrix.propositions().get(i), row.cells().get(i)));
            }
        }
        return lines;
    }
}
