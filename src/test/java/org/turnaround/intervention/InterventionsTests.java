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

@ApplicationTest
@Transactional
class InterventionsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @Autowired
    private Interventions interventions;

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
        long notice = intervention("2024-07", "improvement-notice");
        intervention("2024-08", "minister-letter");

        assertThat(this.interventions.inForce(this.council, TODAY))
                .extracting(one -> one.entry().id())
                .containsExactly(notice);
        assertThat(this.interventions.inForce(this.council, LocalDate.of(2014, 1, 1)))
                .extracting(InterventionRow::type)
                .containsExactly(InterventionType.IMPROVEMENT_BOARD);
    }

    @Test
    void isNotEndedByTheRemovalOfAnotherCouncil() {
        intervention("2013-04", "improvement-board");
        long here = this.council;
        this.council = this.record.council("othershire");
        intervention("2018-01", "removed-from-intervention");

        assertThat(this.interventions.inForce(here, TODAY)).hasSize(1);
    }

    private long intervention(String date, String type) {
        long id = this.record.entry(this.council, "intervention", date, type + " from " + date);
        this.record.update(
                "insert into intervention (id, type, status) values (:id, :type, 'issued')",
                Map.of("id", id, "type", type));
        return id;
    }
}
