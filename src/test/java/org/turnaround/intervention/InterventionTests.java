package org.turnaround.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.turnaround.record.EntryKind;
import org.turnaround.record.EntryRow;
import org.turnaround.shared.PartialDate;

class InterventionTests {

    private static final LocalDate MARCH_2016 = LocalDate.of(2016, 3, 1);

    @Test
    void isInForceUntilAnEndIsOnTheRecord() {
        assertThat(notice("2015-12", null, false, null).on(MARCH_2016)).isEqualTo(InterventionStanding.IN_FORCE);
        assertThat(notice("2015-12", "2017", false, null).on(MARCH_2016))
                .isEqualTo(InterventionStanding.IN_FORCE_UNTIL);
        assertThat(notice("2015-12", "2016-02", false, null).on(MARCH_2016)).isEqualTo(InterventionStanding.ENDED);
    }

    @Test
    void isNotInForceBeforeTheFirstDayItCanHaveBegun() {
        assertThat(notice("2016-04", null, false, null).on(MARCH_2016)).isEqualTo(InterventionStanding.NOT_BEGUN);
        assertThat(notice("2016-03", null, false, null).on(MARCH_2016)).isEqualTo(InterventionStanding.IN_FORCE);
    }

    @Test
    void saysSoWhenNobodyFoundItsEnd() {
        InterventionRow adviser = notice("2015-02", null, true, null);
        assertThat(adviser.on(MARCH_2016)).isEqualTo(InterventionStanding.END_NOT_FOUND);
        assertThat(adviser.mayBeInForceOn(MARCH_2016)).isTrue();
    }

    @Test
    void endsAtTheLatestWhenTheCouncilIsRemovedFromIntervention() {
        InterventionRow direction = notice("2013-12", null, true, "2016-02");
        assertThat(direction.on(MARCH_2016)).isEqualTo(InterventionStanding.ENDED_BY_REMOVAL);
        assertThat(direction.on(LocalDate.of(2015, 1, 1))).isEqualTo(InterventionStanding.END_NOT_FOUND);
    }

    @Test
    void wasNeverInForceWhenItWasNotIssued() {
        InterventionRow prepared = new InterventionRow(
                entry("2013-08"), InterventionType.IMPROVEMENT_NOTICE, false, null, false, null, null, null);
        assertThat(prepared.on(MARCH_2016)).isEqualTo(InterventionStanding.NOT_ISSUED);
        assertThat(prepared.mayBeInForceOn(MARCH_2016)).isFalse();
    }

    private static InterventionRow notice(
            String from, @Nullable String ends, boolean endNotFound, @Nullable String removed) {
        return new InterventionRow(
                entry(from),
                InterventionType.IMPROVEMENT_NOTICE,
                true,
                ends == null ? null : PartialDate.parse(ends),
                endNotFound,
                null,
                null,
                removed == null ? null : PartialDate.parse(removed));
    }

    private static EntryRow entry(String date) {
        return new EntryRow(
                1,
                EntryKind.INTERVENTION,
                PartialDate.parse(date),
                "A notice",
                "",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Instant.EPOCH);
    }
}
