package org.turnaround.plan.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.Lane;
import org.turnaround.shared.PartialDate;

class UpdateHeadlineTests {

    private static final Reschedule MOVED =
            new Reschedule(null, PartialDate.parse("2026-03"), PartialDate.parse("2026-09"), "Staff", null);

    @Test
    void saysFromWhichStateToWhich() {
        assertThat(of(said(Lane.COUNCIL, ActionState.IN_PROGRESS, ActionState.COMPLETE, null, "Done.", null)))
                .isEqualTo("Launch the charter: in progress → complete");
    }

    @Test
    void saysHowTheDueDateMovedAndWhatFigureAndColourWereReported() {
        UpdateFacts said = said(
                Lane.COUNCIL, ActionState.IN_PROGRESS, ActionState.IN_PROGRESS, "red", "", new BigDecimal("1137.0"));
        assertThat(UpdateHeadline.of(action("children"), said, MOVED, null))
                .isEqualTo("Launch the charter: due March 2026 → September 2026; 1,137 children; rated red");
    }

    @Test
    void saysInTheirWordsWhatABoardOrAnInspectorSays() {
        assertThat(of(said(Lane.INSPECTOR, null, null, null, "The weakness was dealt with. More is to come.", null)))
                .isEqualTo("Launch the charter (inspectors): The weakness was dealt with");
        assertThat(of(said(Lane.BOARD, null, null, null, "Slow", null)))
                .isEqualTo("Launch the charter (the board): Slow");
    }

    @Test
    void saysThatItStandsAsItDidWhereNothingElseIsSaid() {
        assertThat(of(said(Lane.COUNCIL, ActionState.COMPLETE, ActionState.COMPLETE, null, "", null)))
                .isEqualTo("Launch the charter: still complete");
    }

    private static String of(UpdateFacts said) {
        return UpdateHeadline.of(action(null), said, Reschedule.NONE, null);
    }

    private static ActionWording action(@Nullable String unit) {
        return new ActionWording("Launch the charter", "", null, null, null, unit, null, null, null);
    }

    private static UpdateFacts said(
            Lane lane,
            @Nullable ActionState before,
            @Nullable ActionState now,
            @Nullable String rating,
            String note,
            @Nullable BigDecimal value) {
        return new UpdateFacts(1L, lane, null, before, now, rating, note, value, null, null, null);
    }
}
