package org.turnaround.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.inspection.TestInspections;
import org.turnaround.record.Coverage;
import org.turnaround.shared.PartialDate;

@ApplicationTest
@Transactional
class InterventionsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @Autowired
    private Interventions interventions;

    @Autowired
    private Coverage coverage;

    @Autowired
    private JdbcClient jdbc;

    private TestInspections record;
    private long council;

    @BeforeEach
    void aCouncil() {
        this.record = new TestInspections(this.jdbc);
        this.council = this.record.council("testshire");
    }

    @Test
    void listsThemInOrderWithTheirSources() {
        intervention("2015-12", "commissioner");
        intervention("2013-04", "improvement-board");

        assertThat(this.interventions.ofCouncil(this.council))
                .extracting(InterventionRow::type)
                .containsExactly(InterventionType.IMPROVEMENT_BOARD, InterventionType.COMMISSIONER);
        assertThat(this.interventions.ofCouncil(this.council))
                .allSatisfy(one -> assertThat(one.entry().sources()).hasSize(1));
    }

    @Test
    void knowsWhatIsInForceToday() {
        intervention("2013-04", "improvement-board");
        intervention("2018-01", "removed-from-intervention");
        long notice = intervention("2026-07", "improvement-notice");
        intervention("2026-08", "minister-letter");

        assertThat(on(TODAY).inForce()).extracting(one -> one.entry().id()).containsExactly(notice);
        assertThat(on(LocalDate.of(2014, 1, 1)).inForce())
                .extracting(InterventionRow::type)
                .containsExactly(InterventionType.IMPROVEMENT_BOARD);
    }

    /** A direction overtakes a notice, a commissioner the commissioner before; another line goes on. */
    @Test
    void oneOfItsLineTakesThePlaceOfTheOneBefore() {
        intervention("2026-02", "improvement-notice");
        intervention("2026-02", "commissioner");
        long direction = intervention("2026-05", "statutory-direction");
        long commissioner = intervention("2026-06", "commissioner");

        assertThat(on(TODAY).inForce()).extracting(one -> one.entry().id()).containsExactly(direction, commissioner);
    }

    @Test
    void isNotEndedByTheRemovalOfAnotherCouncil() {
        intervention("2026-04", "improvement-board");
        long here = this.council;
        this.council = this.record.council("othershire");
        intervention("2026-05", "removed-from-intervention");
        this.council = here;

        assertThat(on(TODAY).inForce()).hasSize(1);
    }

    @Test
    void saysThatThereIsNoneOnlyWhereItWasLookedForLately() {
        assertThat(on(TODAY).none()).isEqualTo("Not collected yet for this council.");
        collected("2023-02");
        assertThat(on(TODAY).none())
                .isEqualTo("Not collected after February 2023: whether any is in force is not known.");
        collected("2026-02");
        assertThat(on(TODAY).none())
                .isEqualTo("None is in force, as far as was looked for from January 2020 to February 2026,"
                        + " last looked for on 30 June 2026 by us.");
        intervention("2024-02", "improvement-notice");
        assertThat(on(TODAY).none()).startsWith("None is known to be in force; looked for from ");
        assertThat(on(TODAY).notHeardOf()).hasSize(1);
    }

    private void collected(String until) {
        PartialDate ends = PartialDate.parse(until);
        this.jdbc
                .sql("delete from coverage where council_id = ?")
                .param(this.council)
                .update();
        this.jdbc
                .sql(
                        "insert into coverage (council_id, kind, starts, starts_first, starts_last, ends, ends_first, ends_last,"
                                + " looked_on, looked_by) values (?, 'interventions', '2020-01', '2020-01-01', '2020-01-31', ?, ?, ?,"
                                + " '2026-06-30', 'us')")
                .params(this.council, ends.edtf(), ends.first(), ends.last())
                .update();
    }

    private Interventions.Today on(LocalDate day) {
        return this.interventions.today(
                this.council, day, this.coverage.ofCouncil(this.council).of("interventions"));
    }

    private long intervention(String date, String type) {
        long id = this.record.entry(this.council, "intervention", date, type + " from " + date);
        this.record.update(
                "insert into intervention (id, type, status) values (:id, :type, 'issued')",
                Map.of("id", id, "type", type));
        return id;
    }
}
