package org.turnaround.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.turnaround.plan.Target.Baseline;
import org.turnaround.plan.Target.Reading;
import org.turnaround.plan.Target.Value;
import org.turnaround.shared.PartialDate;

class TargetTests {

    private static final PartialDate MARCH_2017 = PartialDate.parse("2017-03");
    private static final LocalDate LATER = LocalDate.of(2026, 6, 1);

    @Test
    void isMissedWhenTheFigureAtTheDueDateFallsShort() {
        Target target = target(1149, 770, value(1137, "2014-03"), value(1107, "2017-03"));

        assertThat(target.reading(MARCH_2017, LATER)).isEqualTo(Reading.MISSED);
        assertThat(target.percentOfTheWay(BigDecimal.valueOf(1107))).hasValue(11);
    }

    @Test
    void isMetWhenTheFigureReachesIt() {
        assertThat(target(1149, 770, value(770, "2017-03")).reading(MARCH_2017, LATER))
                .isEqualTo(Reading.MET);
        assertThat(target(40, 67, value(70, "2017-03")).reading(MARCH_2017, LATER))
                .isEqualTo(Reading.MET);
    }

    @Test
    void staysMissedWhenItIsReachedLate() {
        assertThat(target(60, 67, value(66, "2017-03"), value(70, "2018")).reading(MARCH_2017, LATER))
                .isEqualTo(Reading.MISSED);
    }

    @Test
    void isNotDueBeforeTheLastDayOfItsDueDate() {
        assertThat(target(1149, 770, value(900, "2016")).reading(MARCH_2017, LocalDate.of(2017, 3, 30)))
                .isEqualTo(Reading.NOT_DUE);
    }

    @Test
    void isNotKnownWithoutAFigureAsAtTheDueDate() {
        assertThat(target(1149, 770, value(900, "2016")).reading(MARCH_2017, LATER))
                .isEqualTo(Reading.NOT_KNOWN);
    }

    @Test
    void isNotKnownWithoutABaselineOrADueDate() {
        assertThat(target(null, 62, value(64, "2017-03")).reading(MARCH_2017, LATER))
                .isEqualTo(Reading.NOT_KNOWN);
        assertThat(target(1149, 770, value(1107, "2017-03")).reading(null, LATER))
                .isEqualTo(Reading.NOT_KNOWN);
    }

    @Test
    void saysHowNearAFigureIs() {
        Target fewer = target(1149, 770, value(1107, "2017-03"));
        assertThat(fewer.gap()).hasValue("337 above the target");
        assertThat(fewer.gapAndWay(BigDecimal.valueOf(1107)))
                .hasValue("337 above the target, 11 per cent of the way from 1,149");
        assertThat(fewer.gapAndWay(BigDecimal.valueOf(1200)))
                .hasValue("430 above the target, further from it than the baseline of 1,149");
        assertThat(fewer.gap(BigDecimal.valueOf(770))).hasValue("on the target");
        assertThat(target(null, 67, value(60, "2017")).gapAndWay(BigDecimal.valueOf(60)))
                .hasValue("7 below the target");
        assertThat(target(1149, 770).gap()).isEmpty();
    }

    private static Target target(@Nullable Integer baseline, int aim, Value... values) {
        Baseline start = baseline == null ? null : new Baseline(BigDecimal.valueOf(baseline), null);
        return new Target("In words", "children", null, start, BigDecimal.valueOf(aim), List.of(values), null);
    }

    private static Value value(int figure, String asAt) {
        return new Value(BigDecimal.valueOf(figure), PartialDate.parse(asAt));
    }
}
