package org.turnaround.plan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnaround.plan.action.Report;

class ReportFormTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    @Test
    void readsFiguresWithCommasAndDecimals() {
        assertThat(typed("value", "1,107").report().value()).isEqualByComparingTo("1107");
        assertThat(typed("value", "16.4").report().value()).isEqualByComparingTo("16.4");
        assertThat(ReportCheck.faults(typed("value", "1e9"), List.of(), TODAY)).containsOnlyKeys("value");
        assertThat(ReportCheck.faults(typed("value", "9".repeat(13)), List.of(), TODAY))
                .containsOnlyKeys("value");
    }

    @Test
    void takesAFigureFromTodayAtTheLatest() {
        ReportForm future =
                new ReportForm("in-progress", "", "Note", "5", "5 May 2026", "", "", "", "", "0", "", "", "k", "", "");

        assertThat(ReportCheck.faults(future, List.of(), TODAY)).containsOnlyKeys("valueAsAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://example.org", "example.org", "https://", "https://a b.org"})
    void takesNothingButWebAddressesAsEvidence(String address) {
        assertThat(ReportCheck.faults(typed("evidenceUrl", address), List.of(), TODAY))
                .containsOnlyKeys("evidenceUrl");
    }

    @Test
    void takesNothingButTheCouncilsOwnRatingsWhereItHasAKey() {
        assertThat(ReportCheck.faults(typed("reportedRating", "Amber E"), List.of("Amber E", "Red"), TODAY))
                .isEmpty();
        assertThat(ReportCheck.faults(typed("reportedRating", "Pink"), List.of("Amber E", "Red"), TODAY))
                .containsOnlyKeys("reportedRating");
        assertThat(ReportCheck.faults(typed("reportedRating", "Pink"), List.of(), TODAY))
                .isEmpty();
    }

    @Test
    void saysAtOnceEverythingThatIsWrong() {
        ReportForm form = new ReportForm("", "", "", "lots", "", "", "some day", "", "", "0", "", "", "k", "", "");

        assertThat(ReportCheck.faults(form, List.of(), TODAY))
                .containsOnlyKeys("state", "note", "value", "due", "dueReason");
    }

    @Test
    void boundsEveryText() {
        assertThat(ReportCheck.faults(typed("note", "x".repeat(Report.NOTE + 1)), List.of(), TODAY))
                .isEqualTo(Map.of("note", "The note can have 4,000 characters, and this has 4,001"));
    }

    @Test
    void takesNothingThatCannotBeStored() {
        assertThat(ReportCheck.faults(typed("evidenceUrl", "https://example.org/\ud800"), List.of(), TODAY))
                .containsOnlyKeys("evidenceUrl");
        String farApart = "31" + " ".repeat(250) + "March 2028";
        assertThat(ReportCheck.faults(typed("due", farApart), List.of(), TODAY)).containsOnlyKeys("due");
    }

    private static ReportForm typed(String field, String text) {
        return new ReportForm(
                "in-progress",
                field.equals("reportedRating") ? text : "",
                field.equals("note") ? text : "Note",
                field.equals("value") ? text : "",
                "",
                field.equals("evidenceUrl") ? text : "",
                field.equals("due") ? text : "",
                field.equals("due") ? "Nobody applied" : "",
                "",
                "0",
                "",
                "",
                "key",
                "",
                "");
    }
}
