package org.turnaround.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnaround.inspection.Judged;
import org.turnaround.intervention.Interventions;
import org.turnaround.people.Leader;
import org.turnaround.plan.NextDue;
import org.turnaround.record.Coverage;
import org.turnaround.record.FactKind;
import org.turnaround.shared.PartialDate;

class InShortTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Coverage.Line NOT_COLLECTED =
            new Coverage.Line(FactKind.PLANS, 0, null, null, null, null, null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | No inspection of the whole service is on the record.",
                "2018-06-01 good | Judged once: good, 1 June 2018.",
                "2015-06 good; 2018-06-01 good | Unchanged: good since June 2015, in two inspections.",
                "2015-06 inadequate; 2018-06-01 good | Better: good since 1 June 2018; before that inadequate.",
                "2015-06 good; 2018-06-01 inadequate | Worse: inadequate since 1 June 2018; before that good.",
                "2015-06 good; 2018 inadequate; 2020 inadequate | Worse: inadequate since 2018, in two inspections; before that good.",
                "2012-06 old adequate; 2015-06 requires-improvement | requires-improvement since June 2015; what came before, adequate in June 2012, was on another scale and is not compared.",
                "2012-06 old inadequate; 2015-06 inadequate | inadequate since June 2015; what came before, inadequate in June 2012, was on another scale and is not compared.",
                "2020 good; 2026-06-17 none | Not to be compared: Ofsted gave no overall grade on 17 June 2026: its lowest area is good. The last one before was good, in 2020.",
                "2026-06 none | Not to be compared: Ofsted gave no overall grade in June 2026: its lowest area is good.",
            })
    void saysWhetherItGetsBetterAndSinceWhen(String judged, String direction) {
        assertThat(InShort.direction(Stream.of(judged.split("; "))
                        .filter(one -> !one.isEmpty())
                        .map(InShortTests::judged)
                        .toList()))
                .isEqualTo(direction);
    }

    @Test
    void whetherAnythingIsInForceIsNeverDeducedFromNothing() {
        assertThat(InShort.inForce(interventions(NOT_COLLECTED))).isNull();
        assertThat(InShort.inForce(interventions(collectedTo("2023-02"))))
                .isEqualTo("Whether an intervention is in force is not known: collected to February 2023.");
        assertThat(InShort.inForce(interventions(collectedTo("2026-06"))))
                .isEqualTo("No intervention is known to be in force.");
    }

    @Test
    void whoIsInChargeIsWhoWasLastSeenInTheYearBefore() {
        Leader now = leader("Tina Roe", "interim", LocalDate.of(2026, 2, 5));
        Leader then = leader("Sara Doe", null, LocalDate.of(2023, 1, 13));

        assertThat(InShort.inCharge(List.of(then, now), collectedTo("2026-06"), TODAY))
                .isEqualTo("In charge: Tina Roe (interim), last known in post on 5 February 2026.");
        assertThat(InShort.inCharge(List.of(then), collectedTo("2023-05"), TODAY))
                .isEqualTo(
                        "Who is director today is not on the record; the last known is Sara Doe, on 13 January 2023.");
        assertThat(InShort.inCharge(List.of(), collectedTo("2026-01"), TODAY))
                .isEqualTo("No director of children’s services is named on the record, looked for to January 2026.");
        assertThat(InShort.inCharge(List.of(), NOT_COLLECTED, TODAY)).isNull();
    }

    @Test
    void whatIsDueNextIsWhatThePlansOnTheRecordSay() {
        assertThat(InShort.next(
                        Optional.of(new NextDue(1, "Train everybody", PartialDate.parse("2027-02"))),
                        collectedTo("2026-06")))
                .isEqualTo("Due next: Train everybody, February 2027.");
        assertThat(InShort.next(Optional.empty(), collectedTo("2026-01")))
                .isEqualTo("Nothing that is due after today is on the record; plans were collected to January 2026.");
        assertThat(InShort.next(Optional.empty(), NOT_COLLECTED)).isNull();
    }

    @Test
    void whatIsNotCollectedIsSaidOnce() {
        assertThat(new InShort("Judged once: good, 2018.", null, null, null).sentences())
                .containsExactly(
                        "Judged once: good, 2018.",
                        "Not collected yet: what is in force, who is in charge, what is due next.");
        assertThat(new InShort("A.", "B.", "C.", "D.").sentences()).containsExactly("A.", "B.", "C.", "D.");
    }

    private static Judged judged(String words) {
        List<String> parts = List.of(words.split(" "));
        boolean old = parts.contains("old");
        String grade = parts.get(parts.size() - 1);
        boolean given = !grade.equals("none");
        return new Judged(
                1,
                1,
                old ? "Old" : "SIF",
                List.of("outstanding", "good", old ? "adequate" : "requires-improvement", "inadequate"),
                given ? grade : null,
                given ? grade : null,
                "good",
                "Good",
                null,
                PartialDate.parse(parts.get(0)));
    }

    private static Interventions.Today interventions(Coverage.Line coverage) {
        return new Interventions.Today(List.of(), TODAY, coverage);
    }

    private static Coverage.Line collectedTo(String until) {
        return new Coverage.Line(
                FactKind.PLANS, 1, PartialDate.parse("2013"), PartialDate.parse(until), TODAY, "somebody", null);
    }

    private static Leader leader(String name, @Nullable String status, LocalDate knownUntil) {
        return new Leader(
                "slug", name, "Director", status, PartialDate.parse("2017"), null, null, knownUntil, List.of());
    }
}
