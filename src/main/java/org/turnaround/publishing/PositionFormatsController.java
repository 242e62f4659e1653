package org.turnaround.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.turnaround.position.PropositionRow;
import org.turnaround.position.Propositions;
import org.turnaround.position.ThenAndNow;
import org.turnaround.record.Coverage;

/** Positions in the other formats: a council's matrix with the page's filters, MPs side by side, one proposition. */
@RestController
class PositionFormatsController {

    /** A cell with its row's and column's headings. */
    private record Line(Matrix.Member mp, PropositionRow proposition, Cell cell) {}

    /** {@code changes} says how often the stance became another one, {@code reason} why it is read so, or is none. */
    private static final PublicShape<Cell> CELL = PublicShape.of(Cell.class)
            .field("mp", "person")
            .fields("proposition")
            .field("stance", "stanceCode")
            .fields("date", "statements", "changes", "reason", "words", "outlet", "act");

    private static final Csv<Line> CSV = new Csv<>(
            "positions",
            PublicShape.of(Line.class)
                    .field("mp", "mp.slug")
                    .fields("mp.name", "mp.party")
                    .field("proposition", "proposition.id")
                    .fields("proposition.text")
                    .and(Line::cell, CELL, "stance")
                    .fields("cell.label")
                    .and(Line::cell, CELL, "date", "statements")
                    .fields("cell.answers")
                    .and(Line::cell, CELL, "changes", "reason", "words", "outlet", "act")
                    .address("url", line -> line.cell().url()));

    static final PublicShape<PropositionRow> HEADING = PublicShape.of(PropositionRow.class, "id", "text");

    /** Where MPs stand; {@code mps} are slugs, in the order of the page. */
    private static final PublicShape<Matrix> MATRIX = PublicShape.of(Matrix.class)
            .field("mps", "rows.person.slug")
            .each("propositions", Matrix::propositions, HEADING)
            .each(
                    "cells",
                    matrix -> matrix.rows().stream()
                            .flatMap(row -> row.cells().stream())
                            .toList(),
                    CELL);

    /**
     * One dated position: {@code change} is null where it is no answer, {@code orderSure} false where dates leave open
     * whether it or the answer before came first.
     */
    private static final PublicShape<ThenAndNow.Step> STEP = PublicShape.of(ThenAndNow.Step.class, "position.date")
            .fields("position.stance", "change", "orderSure")
            .field("noAnswer", "position.noAnswer.label")
            .fields("position.qualifier", "position.act", "position.caution", "position.reason")
            .field("words", "position.words")
            .field("outlets", "position.said.publication")
            .fields("position.statements", "position.sources");

    /** What somebody held, oldest first. */
    static final PublicShape<ThenAndNow> STANDS =
            PublicShape.of(ThenAndNow.class, "answers", "changes").each("positions", ThenAndNow::steps, STEP);

    private static final PublicShape<ThenAndNow> PERSON =
            PublicShape.of(ThenAndNow.class, "person.slug", "person.name").and(STANDS);

    /** One position of one person. */
    private record Held(ThenAndNow person, ThenAndNow.Step step) {}

    private static final Csv<Held> HISTORY = new Csv<>(
            "proposition",
            PublicShape.of(Held.class)
                    .field("mp", "person.person.slug")
                    .field("name", "person.person.name")
                    .and(Held::step, STEP));

    /** A proposition with everybody's dated positions on it. */
    private record Argued(PropositionRow proposition, List<ThenAndNow> people) {}

    private static final PublicShape<Argued> PROPOSITION = PublicShape.of(
                    Argued.class, "proposition.id", "proposition.text")
            .field("council", "proposition.council.slug")
            .fields("proposition.topic", "proposition.note")
            .each("people", Argued::people, PERSON)
            .address("url", one -> one.proposition().url());

    private final Councils councils;
    private final Matrices matrices;
    private final Comparisons comparisons;
    private final Propositions propositions;
    private final Positions positions;
    private final Coverage coverage;
    private final Files files;

    PositionFormatsController(
            Councils councils,
            Matrices matrices,
            Comparisons comparisons,
            Propositions propositions,
            Positions positions,
            Coverage coverage,
            Files files) {
        this.councils = councils;
        this.matrices = matrices;
        this.comparisons = comparisons;
        this.propositions = propositions;
        this.positions = positions;
        this.coverage = coverage;
        this.files = files;
    }

    @GetMapping("/councils/{slug}/positions.json")
    Map<String, @Nullable Object> councilJson(@PathVariable String slug, MatrixFilter filter) {
        Map<String, @Nullable Object> json = MATRIX.json(ofCouncil(slug, filter));
        long council = this.councils.named(slug).id();
        json.put(
                "coverage",
                PublicShape.coverage(this.coverage.ofCouncil(council).of("positions")));
        return json;
    }

    @GetMapping("/councils/{slug}/positions.csv")
    ResponseEntity<byte[]> councilCsv(@PathVariable String slug, MatrixFilter filter) {
        return this.files.of(CSV, lines(ofCouncil(slug, filter)));
    }

    @GetMapping("/compare.json")
    Map<String, @Nullable Object> compareJson(@RequestParam(defaultValue = "") List<String> mp) {
        return MATRIX.json(this.comparisons.of(mp).matrix());
    }

    @GetMapping("/compare.csv")
    ResponseEntity<byte[]> compareCsv(@RequestParam(defaultValue = "") List<String> mp) {
        return this.files.of(CSV, lines(this.comparisons.of(mp).matrix()));
    }

    @GetMapping("/propositions/{id}.json")
    Map<String, @Nullable Object> proposition(@PathVariable long id) {
        return PROPOSITION.json(
                new Argued(this.propositions.withId(id), Positions.byPerson(this.positions.on(List.of(id)))));
    }

    /** A line for each dated position of each person. */
    @GetMapping("/propositions/{id}.csv")
    ResponseEntity<byte[]> propositionCsv(@PathVariable long id) {
        this.propositions.withId(id);
        return this.files.of(
                HISTORY,
                Positions.byPerson(this.positions.on(List.of(id))).stream()
                        .flatMap(person -> person.steps().stream().map(step -> new Held(person, step)))
                        .toList());
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
