package org.turnaround.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnaround.position.ThenAndNow.Step;
import org.turnaround.shared.PartialDate;

class ThenAndNowTests {

    @Test
    void aChangeIsComputedFromTheStanceBefore() {
        assertThat(Change.between(null, Stance.MIXED)).isEqualTo(Change.FIRST);
        assertThat(Change.between(Stance.AGREES, Stance.AGREES)).isEqualTo(Change.RESTATED);
        assertThat(Change.between(Stance.AGREES, Stance.MIXED)).isEqualTo(Change.SOFTENED);
        assertThat(Change.between(Stance.MIXED, Stance.DISAGREES)).isEqualTo(Change.HARDENED);
        assertThat(Change.between(Stance.DISAGREES, Stance.AGREES)).isEqualTo(Change.REVERSED);
    }

    @Test
    void silenceIsNoChange() {
        assertThatIllegalArgumentException().isThrownBy(() -> Change.between(Stance.AGREES, Stance.NO_RESPONSE));
        assertThatIllegalArgumentException().isThrownBy(() -> Change.between(Stance.DECLINED, Stance.AGREES));
    }

    @Test
    void movingADateMovesTheChange() {
        PositionRow mixed = position(1, Stance.MIXED, "2013-05");
        PositionRow agrees = position(2, Stance.AGREES, "2013-06-14");
        assertThat(ThenAndNow.of(List.of(agrees, mixed)).steps())
                .extracting(Step::change)
                .containsExactly(Change.FIRST, Change.HARDENED);

        PositionRow earlier = position(2, Stance.AGREES, "2013-04-01");
        ThenAndNow turned = ThenAndNow.of(List.of(earlier, mixed));
        assertThat(turned.steps()).extracting(Step::change).containsExactly(Change.FIRST, Change.SOFTENED);
        assertThat(turned.now()).hasValue(mixed);
    }

    @Test
    void silenceStandsInOrderAndLeavesTheAnswerBeforeIt() {
        ThenAndNow one = ThenAndNow.of(List.of(
                position(1, Stance.AGREES, "2016"),
                position(2, Stance.NO_RESPONSE, "2017-04"),
                position(3, Stance.AGREES, "2019")));
        assertThat(one.steps()).extracting(Step::change).containsExactly(Change.FIRST, null, Change.RESTATED);
        assertThat(one.answers()).isEqualTo(2);
        assertThat(one.changes()).isZero();
        assertThat(one.silence()).isEmpty();
        assertThat(one.extent()).isEqualTo("2 dated answers, from 2016 to 2019");
    }

    @Test
    void saysWhereDatesLeaveTheOrderOpen() {
        PositionRow rough = position(
                1,
                Stance.MIXED,
                PartialDate.parse("2013-05~").between(LocalDate.parse("2013-03-06"), LocalDate.parse("2013-06-20")));
        ThenAndNow one = ThenAndNow.of(List.of(rough, position(2, Stance.AGREES, "2013-06-14")));
        assertThat(one.steps()).extracting(Step::orderSure).containsExactly(true, false);
    }

    @Test
    void theNewestSilenceIsKeptWhereNoAnswerFollowed() {
        Cell cell = ThenAndNow.of(
                        List.of(position(1, Stance.AGREES, "2016"), position(2, Stance.NO_RESPONSE, "2017-04")))
                .cell();
        assertThat(cell.stance()).isEqualTo(Stance.AGREES);
        assertThat(cell.silence()).isEqualTo("Later, April 2017: no reply");
    }

    static PositionRow position(long id, Stance stance, String date) {
        return position(id, stance, PartialDate.parse(date));
    }

    static PositionRow position(long id, Stance stance, PartialDate date) {
        return new PositionRow(
                id,
                1,
                new PositionRow.Holder(7, "chloe-smith", "Chloe Smith", true),
                stance,
                date,
                null,
                null,
                null,
                null,
                stance.isAnswer() ? null : stance == Stance.NOT_COLLECTED ? NoAnswer.NOT_COLLECTED : NoAnswer.NO_REPLY,
                List.of(),
                List.of());
    }
}
