package org.turnaround.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.turnaround.intervention.InterventionRow.Successor;
import org.turnaround.record.EntryKind;
import org.turnaround.record.EntryRow;
import org.turnaround.shared.PartialDate;

class InterventionTests {

    private static final LocalDate MARCH_2016 = LocalDate.of(2016, 3, 1);

    @Test
    void isNeverInForceBecauseNobodyKnowsItsEnd() {
        assertThat(notice("2015-12").on(MARCH_2016)).isEqualTo(InterventionStanding.LAST_KNOWN);
        assertThat(notice("2015-03-02").on(MARCH_2016)).isEqualTo(InterventionStanding.LAST_KNOWN);
        InterventionRow old = notice("2015-02-28");
        assertThat(old.on(MARCH_2016)).isEqualTo(InterventionStanding.NOT_HEARD_OF);
        assertThat(old.isInForceOn(MARCH_2016)).isFalse();
        assertThat(old.standsOn(MARCH_2016)).isEqualTo("last known in force: 28 February 2015");
        assertThat(seen("2013-12", "2016-01").on(MARCH_2016)).isEqualTo(InterventionStanding.LAST_KNOWN);
    }

    @Test
    void isInForceUntilAnEndThatIsStillToCome() {
        assertThat(ended("2013-12", "2017").on(MARCH_2016)).isEqualTo(InterventionStanding.IN_FORCE_UNTIL);
        assertThat(ended("2015-12", "2016-02").on(MARCH_2016)).isEqualTo(InterventionStanding.ENDED);
    }

    @Test
    void isNotInForceBeforeTheFirstDayItCanHaveBegun() {
        assertThat(notice("2016-04").on(MARCH_2016)).isEqualTo(InterventionStanding.NOT_BEGUN);
        assertThat(notice("2016-03").on(MARCH_2016)).isEqualTo(InterventionStanding.LAST_KNOWN);
    }

    @Test
    void isOverOnceAnotherOfItsLineFollowed() {
        LocalDate february = LocalDate.of(2016, 2, 1);
        InterventionRow followed =
                row("2015-12", true, null, "2015-12", new Successor(2, "A direction", february), null);
        assertThat(followed.on(MARCH_2016)).isEqualTo(InterventionStanding.FOLLOWED);
        assertThat(followed.standsOn(MARCH_2016)).isEqualTo("followed by: A direction");
        assertThat(followed.on(february.minusDays(1))).isEqualTo(InterventionStanding.LAST_KNOWN);
    }

    @Test
    void endsAtTheLatestWhenTheCouncilIsRemovedFromIntervention() {
        InterventionRow direction = row("2015-12", true, null, "2015-12", null, "2016-02");
        assertThat(direction.on(MARCH_2016)).isEqualTo(InterventionStanding.ENDED_BY_REMOVAL);
        assertThat(direction.on(LocalDate.of(2016, 1, 1))).isEqualTo(InterventionStanding.LAST_KNOWN);
    }

    @Test
    void wasNeverInForceWhenItWasNotIssued() {
        InterventionRow prepared = row("2015-08", false, null, "2015-08", null, null);
        assertThat(prepared.on(MARCH_2016)).isEqualTo(InterventionStanding.NOT_ISSUED);
        assertThat(prepared.isInForceOn(MARCH_2016)).isFalse();
    }

    private static InterventionRow notice(String from) {
        return seen(from, from);
    }

    private static InterventionRow seen(String from, String lastKnown) {
        return row(from, true, null, lastKnown, null, null);
    }

    private static InterventionRow ended(String from, String ends) {
        return row(from, true, ends, from, null, null);
    }

    private static InterventionRow row(
            String from,
            boolean issued,
            @Nullable String ends,
            String lastKnown,
            @Nullable Successor followedBy,
            @Nullable String removed) {
        return new InterventionRow(
                entry(from),
                InterventionType.IMPROVEMENT_NOTICE,
                issued,
                ends == null ? null : PartialDate.parse(ends),
                false,
                null,
                null,
                PartialDate.parse(lastKnown),
                followedBy,
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
