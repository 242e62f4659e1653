package org.turnaround.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.turnaround.improvement.KaplanMeier.Step;
import org.turnaround.improvement.KaplanMeier.Waited;

/** Against textbook numbers, and against what R's {@code survival} made of the spells of the record. */
class KaplanMeierTests {

    private static final Path FOLDER = Path.of("src/test/resources/improvement");

    /** Weeks in remission on 6-MP: Freireich and others (1963), with the estimates of Collett, Modelling Survival Data. */
    @Test
    void isTheTextbooksCurveOfRemissions() {
        KaplanMeier curve =
                KaplanMeier.of(waited("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"));

        assertThat(curve.steps().stream().filter(step -> step.ended() > 0).map(Step::days))
                .containsExactly(6L, 7L, 10L, 13L, 16L, 22L, 23L);
        assertThat(curve.waitingAfter(5)).isEqualTo(1);
        assertThat(curve.waitingAfter(6)).isCloseTo(0.857, within(0.0005));
        assertThat(curve.waitingAfter(12)).isCloseTo(0.753, within(0.0005));
        assertThat(curve.waitingAfter(22)).isCloseTo(0.538, within(0.0005));
        assertThat(curve.waitingAfter(99)).isCloseTo(0.448, within(0.0005));
        assertThat(error(curve, 6)).isCloseTo(0.0764, within(0.00005));
        assertThat(error(curve, 23)).isCloseTo(0.1346, within(0.00005));
        assertThat(curve.median().days()).isEqualTo(23);
        assertThat(curve.atRisk(10)).isEqualTo(15);
        assertThat(curve.ended()).isEqualTo(9);
        assertThat(curve.all()).isEqualTo(21);
    }

    @Test
    void withoutCensoringIsTheShareThatIsLeft() {
        KaplanMeier curve = KaplanMeier.of(waited("1 2 3 4"));

        assertThat(curve.steps()).extracting(Step::waiting).containsExactly(0.75, 0.5, 0.25, 0.0);
        assertThat(curve.median().days()).as("the middle of the time at a half").isEqualTo(2.5);
        assertThat(curve.steps().get(3).lower()).isNull();
    }

    @Test
    void hasNoMedianWhereMostStillWait() {
        KaplanMeier curve = KaplanMeier.of(waited("1 5+ 6+ 7+"));

        assertThat(curve.median().days()).isNull();
        assertThat(curve.longest()).isEqualTo(7);
    }

    @Test
    void nobodyIsNoCurve() {
        KaplanMeier curve = KaplanMeier.of(List.of());

        assertThat(curve.steps()).isEmpty();
        assertThat(curve.all()).isZero();
        assertThat(curve.median().days()).isNull();
    }

    @Test
    void everyNumberIsThatOfR() throws IOException {
        List<NamedCsvRecord> rows = read("curves.csv");
        for (String group :
                rows.stream().map(row -> row.getField("group")).distinct().toList()) {
            List<NamedCsvRecord> expected = rows.stream()
                    .filter(row -> row.getField("group").equals(group))
                    .toList();
            List<Step> steps = curve(group).steps();
            assertThat(steps).as(group).hasSameSizeAs(expected);
            for (int at = 0; at < steps.size(); at++) {
                NamedCsvRecord row = expected.get(at);
                Step step = steps.get(at);
                assertThat(step.days() + " " + step.atRisk() + " " + step.ended() + " " + step.censored())
                        .isEqualTo(String.join(
                                " ",
                                row.getField("time"),
                                row.getField("n.risk"),
                                row.getField("n.event"),
                                row.getField("n.censor")));
                same(step.waiting(), row.getField("surv"));
                same(step.error(), row.getField("std.err"));
                same(step.lower(), row.getField("lower"));
                same(step.upper(), row.getField("upper"));
            }
        }
    }

    @Test
    void everyMedianIsThatOfR() throws IOException {
        List<NamedCsvRecord> rows = read("medians.csv");
        assertThat(rows).hasSizeGreaterThan(10);
        for (NamedCsvRecord row : rows) {
            KaplanMeier curve = curve(row.getField("group"));
            assertThat(curve.all() + " " + curve.ended()).isEqualTo(row.getField("n") + " " + row.getField("events"));
            same(curve.median().days(), row.getField("median"));
            same(curve.median().lower(), row.getField("lower"));
            same(curve.median().upper(), row.getField("upper"));
        }
    }

    private static KaplanMeier curve(String group) throws IOException {
        return KaplanMeier.of(read("spells.csv").stream()
                .filter(row -> group.equals("England")
                        || group.equals(row.getField("region"))
                        || group.equals(row.getField("type")))
                .map(row -> new Waited(
                        Long.parseLong(row.getField("days")),
                        row.getField("improved").equals("1")))
                .toList());
    }

    private static List<NamedCsvRecord> read(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            return csv.stream().collect(Collectors.toList());
        }
    }

    /** R writes nothing for what it does not know, and NaN for the error of a share of none. */
    private static void same(@Nullable Double ours, String theirs) {
        if (theirs.isEmpty() || theirs.equals("NaN")) {
            assertThat(ours).isNull();
        } else {
            assertThat(ours).isCloseTo(Double.parseDouble(theirs), within(1e-9));
        }
    }

    private static double error(KaplanMeier curve, long days) {
        return curve.steps().stream()
                .filter(step -> step.days() == days)
                .findFirst()
                .map(Step::error)
                .orElseThrow();
    }

    private static List<Waited> waited(String times) {
        return Stream.of(times.split(" "))
                .map(time -> new Waited(Long.parseLong(time.replace("+", "")), !time.endsWith("+")))
                .toList();
    }
}
