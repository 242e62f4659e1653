package org.turnaround.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.RecordTest;
import org.turnaround.desk.form.FormView;
import org.turnaround.desk.form.Shape;
import org.turnaround.desk.form.Words;
import org.turnaround.shared.PartialDate;

/** A date lies after what it must follow, in every kind: the fault stands beside the later one and names both. */
@RecordTest
class DatesInOrderTests {

    /** By kind, the dates that follow each other on one form. */
    private static final List<List<String>> ORDERS = List.of(
            List.of("source", "facts.published", "facts.updatedAt"),
            List.of("post", "facts.starts", "facts.knownBy", "facts.knownUntil", "facts.ends"),
            List.of("former-name", "facts.starts", "facts.ends"),
            List.of("seat", "facts.starts", "facts.knownBy", "facts.knownUntil", "facts.ends"),
            List.of("seat", "facts.starts", "facts.partySeen", "facts.partyUntil", "facts.ends"),
            List.of("commitment", "entry.date", "facts.due"),
            List.of("call", "date", "facts.lookedOn"),
            List.of("plan", "starts", "ends"),
            List.of("coverage", "starts", "ends", "lookedOn"),
            List.of("intervention", "entry.date", "facts.ends"),
            List.of("visit", "facts.visited", "facts.ended", "facts.letter"),
            List.of("inspection", "facts.announced", "facts.started", "facts.ended", "facts.published"),
            List.of("inspection", "facts.started", "facts.reported"),
            List.of("survey", "entry.date", "facts.deadline"));

    /** What is bounded by the day, by a thing of its own, or tells of something by itself. */
    private static final Set<String> OTHERS = Set.of(
            "outcome facts.lookedOn",
            "action due",
            "action wording.baselineAsAt",
            "action-update facts.valueAsAt",
            "action-update moved.oldDue",
            "action-update moved.newDue",
            "position date",
            "party-change facts.starts",
            "succession facts.closed");

    @Autowired
    private Kinds kinds;

    @Autowired
    private FormCheck check;

    @Autowired
    private Words words;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void noDateIsBeforeTheOneThatItFollows() {
        for (List<String> order : ORDERS) {
            for (int later = 2; later < order.size(); later++) {
                for (int earlier = 1; earlier < later; earlier++) {
                    assertNamed(order.get(0), order.get(earlier), order.get(later));
                }
            }
        }
    }

    /** A kind or a date that is added is put in its order above, or said to have none. */
    @Test
    void everyDateHasAnOrder() {
        Set<String> known = new HashSet<>(OTHERS);
        ORDERS.forEach(order -> order.forEach(field -> known.add(order.get(0) + " " + field)));
        List<String> unknown = new ArrayList<>();
        this.kinds
                .all()
                .forEach(kind -> kind.shape().fields().forEach((path, field) -> {
                    boolean isDate = field.getType() == PartialDate.class || field.getType() == LocalDate.class;
                    if (isDate && !path.equals("entry.date") && !known.contains(kind.code() + " " + path)) {
                        unknown.add(kind.code() + " " + path);
                    }
                }));
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "outcome, facts.lookedOn",
        "call, facts.lookedOn",
        "plan-version, entry.date",
        "action, wording.baselineAsAt",
        "action-update, entry.date",
        "action-update, facts.valueAsAt",
    })
    void whatHasHappenedDidNotHappenOnADayToCome(String kind, String field) {
        FormView view = view(kind, Map.of(field, "2190-01-01"));
        assertThat(view.faults()).containsEntry("“" + view.label(field) + "” must not be a day to come", field);
    }

    @ParameterizedTest
    @CsvSource({
        "visit, facts.follows, entry.date, select id from inspection limit 1, the inspection of",
        "intervention, facts.recites, entry.date, select id from intervention limit 1, the intervention of",
        "outcome, commitment, facts.lookedOn, select id from commitment limit 1, the commitment of",
        "action, plan, due, select id from plan where starts is not null limit 1, 'the beginning of the plan, of'",
    })
    void nothingIsBeforeAThingThatItFollows(String kind, String names, String field, String thing, String words) {
        Long id = this.jdbc.sql(thing).query(Long.class).single();
        FormView view = view(kind, Map.of(names, id, field, "1950-01-01"));
        assertThat(view.faults())
                .anySatisfy((sentence, place) -> assertThat(place + " " + sentence)
                        .startsWith(field + " “" + view.label(field) + "” must not be before " + words));
    }

    private void assertNamed(String kind, String earlier, String later) {
        FormView view = view(kind, Map.of(earlier, "2020-03-05", later, "2013-06-18"));
        String sentence = "“" + view.label(later) + "” must not be before “" + view.label(earlier) + "”";
        assertThat(view.faults()).as(kind).containsEntry(sentence, later);
        assertThat(view(kind, Map.of(earlier, "2013-06-18", later, "2013-06-18"))
                        .faults())
                .as(kind)
                .doesNotContainValue(later);
    }

    private FormView view(String code, Map<String, Object> typed) {
        Kind<Thing<Record>, Record> kind = this.kinds.of(code);
        Shape<Record> shape = kind.shape();
        Map<String, Object> values = new HashMap<>(typed);
        values.replaceAll((path, value) -> value instanceof String day ? date(shape, path, day) : value);
        Record form = shape.form(values);
        return new FormView(shape, form, this.check.of(kind, form, 0), this.words, FormView.Place.alone(Map.of()));
    }

    private static Object date(Shape<?> shape, String path, String day) {
        Class<?> type = shape.field(path).getType();
        return type == PartialDate.class
                ? PartialDate.parse(day)
                : type == LocalDate.class ? LocalDate.parse(day) : day;
    }
}
