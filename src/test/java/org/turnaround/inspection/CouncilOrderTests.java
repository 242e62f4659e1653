package org.turnaround.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.RecordTest;
import org.turnaround.inspection.CouncilLines.CouncilLine;

/** The list of councils says since when each has its grade and what it had before, and lists them by either. */
@RecordTest
class CouncilOrderTests {

    @Autowired
    private CouncilLines lines;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aRunOfOneGradeBeginsWithItsFirstInspection() {
        CouncilLine norfolk = line("norfolk");
        assertThat(norfolk.standing())
                .satisfies(
                        run -> assertThat(run.code() + " " + run.since().edtf()).isEqualTo("outstanding 2026-05-18"));
        assertThat(norfolk.before())
                .satisfies(
                        run -> assertThat(run.code() + " " + run.since().edtf()).isEqualTo("good 2023-01-13"));
        for (CouncilLine line : this.lines.all()) {
            assertThat(line.runs())
                    .isSortedAccordingTo(
                            Comparator.comparing((GradeRun run) -> run.since().sortDay())
                                    .reversed());
            for (int i = 1; i < line.runs().size(); i++) {
                assertThat(line.runs().get(i).code())
                        .isNotEqualTo(line.runs().get(i - 1).code());
            }
        }
    }

    @Test
    void theCouncilsToldInFullAreThoseOfWhichEveryKindOfFactIsCollected() {
        assertThat(this.lines.all())
                .filteredOn(CouncilLine::toldInFull)
                .extracting(line -> line.council().slug())
                .containsExactly("cheshire-east", "herefordshire", "norfolk");
    }

    @Test
    void everyOrderListsThemAll() {
        List<CouncilLine> all = this.lines.all();
        for (CouncilOrder order : CouncilOrder.values()) {
            assertThat(new CouncilFilter(null, null, null, order).of(all))
                    .as(order.code())
                    .isSortedAccordingTo(order.comparator())
                    .containsExactlyInAnyOrderElementsOf(all);
            assertThat(this.mvc.get().uri("/councils?order=" + order.code()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("All 153 councils", "told in full", "/councils?order=");
        }
        assertThat(this.mvc.get().uri("/councils?order=colour")).hasStatus(400);
    }

    private CouncilLine line(String slug) {
        return this.lines.all().stream()
                .filter(line -> line.council().slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
