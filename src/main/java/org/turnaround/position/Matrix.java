package org.turnaround.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * People by propositions. No cell is ever blank: where there is no answer it says why, since silence is easily read as
 * guilt.
 */
public record Matrix(List<Row> rows, List<PropositionRow> propositions) {

    /** A person with one cell for each proposition, in the propositions' order. */
    public record Row(Member person, List<Cell> cells) {

        /** How many of the cells say why there is no answer. */
        public long silent() {
            return this.cells.stream().filter(cell -> !cell.isAnswer()).count();
        }

        /** Held no seat while any of the propositions was asked or argued. */
        public boolean isOutOfOffice() {
            return !this.cells.isEmpty()
                    && this.cells.stream().allMatch(cell -> cell.noAnswer() == NoAnswer.NOT_IN_OFFICE);
        }
    }

    /** An MP, with the party or parties to show. */
    public record Member(long id, String slug, String name, String party) {

        public String url() {
            return "/mps/" + this.slug;
        }
    }

    /** Days on which somebody held a seat that touches a council, or may have. */
    record Term(long person, long council, LocalDate from, LocalDate until) {}

    /** Somebody whom a survey asked about a proposition, with what came of it. */
    record Asked(
            long person,
            long proposition,
            @Nullable String status,
            @Nullable String reason,
            PartialDate date) {

        NoAnswer outcome() {
            return NoAnswer.ofResponse(this.status);
        }

        boolean isSilenceAfter(PartialDate day) {
            return outcome().isSilence() && this.date.first().isAfter(day.last());
        }
    }

    /** What cells are made from, besides people and propositions. */
    record Facts(List<PositionRow> positions, List<Term> terms, List<Asked> asked) {}

    static Matrix of(List<Member> people, List<PropositionRow> propositions, Facts facts) {
        Map<Long, Span> spans =
                facts.positions().stream().collect(Collectors.toMap(PositionRow::proposition, Span::of, Span::and));
        Map<Key, ThenAndNow> positions = facts.positions().stream()
                .collect(Collectors.groupingBy(
                        position -> new Key(position.person().id(), position.proposition()),
                        Collectors.collectingAndThen(Collectors.toList(), ThenAndNow::of)));
        Map<Key, Asked> asked = facts.asked().stream()
                .collect(Collectors.toMap(
                        one -> new Key(one.person(), one.proposition()), Function.identity(), (first, later) -> later));
        List<Row> rows = new ArrayList<>();
        for (Member person : people) {
            List<Cell> cells = propositions.stream()
                    .map(proposition -> {
                        Key key = new Key(person.id(), proposition.id());
                        ThenAndNow known = positions.get(key);
                        return known == null
                                ? empty(person, proposition, asked.get(key), spans.get(proposition.id()), facts)
                                : Cell.of(known, asked.get(key));
                    })
                    .toList();
            rows.add(new Row(person, cells));
        }
        return new Matrix(List.copyOf(rows), propositions);
    }

    /**
     * What several cells say beside their words: it stands once below the table, under a number that each of them has.
     *
     * @return the numbers, from 1, in the order of the table
     */
    public Map<String, Integer> notes() {
        Map<String, Long> often = cells().flatMap(Cell::remarks)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        Map<String, Integer> notes = new LinkedHashMap<>();
        often.forEach((remark, times) -> {
            if (times > 1) {
                notes.put(remark, notes.size() + 1);
            }
        });
        return notes;
    }

    private Stream<Cell> cells() {
        return present().stream().flatMap(row -> row.cells().stream());
    }

    /** Rows with at least one cell that is not merely out of office. */
    public List<Row> present() {
        return this.rows.stream().filter(row -> !row.isOutOfOffice()).toList();
    }

    /** Cells whose words were not looked for in their source. */
    public List<Cell> unverified() {
        return cells().filter(Cell::isUnverified).toList();
    }

    /** Members who sat only before or after all of it. */
    public List<Member> absent() {
        return this.rows.stream().filter(Row::isOutOfOffice).map(Row::person).toList();
    }

    private static Cell empty(
            Member person, PropositionRow proposition, @Nullable Asked asked, @Nullable Span span, Facts facts) {
        if (asked != null) {
            return Cell.empty(proposition.id(), person.slug(), asked.outcome(), asked.reason(), asked.date());
        }
        if (span != null && facts.terms().stream().noneMatch(one -> serves(one, person, proposition, span))) {
            String reason = "Asked or argued from " + span.words();
            return Cell.empty(proposition.id(), person.slug(), NoAnswer.NOT_IN_OFFICE, reason, null);
        }
        return Cell.empty(proposition.id(), person.slug(), NoAnswer.NOT_ASKED, null, null);
    }

    private static boolean serves(Term term, Member person, PropositionRow proposition, Span span) {
        return term.person() == person.id()
                && (proposition.council() == null || proposition.council().id() == term.council())
                && !term.from().isAfter(span.last())
                && !term.until().isBefore(span.first());
    }

    private record Key(long person, long proposition) {}

    /** The time in which a proposition was asked or argued: from the first day of a position on it to the last. */
    private record Span(LocalDate first, LocalDate last) {

        static Span of(PositionRow position) {
            return new Span(position.date().first(), position.date().last());
        }

        Span and(Span other) {
            return new Span(
                    this.first.isBefore(other.first) ? this.first : other.first,
                    this.last.isAfter(other.last) ? this.last : other.last);
        }

        String words() {
            return this.first.equals(this.last)
                    ? PartialDate.of(this.first).words()
                    : PartialDate.of(this.first).words() + " to "
                            + PartialDate.of(this.last).words();
        }
    }
}
