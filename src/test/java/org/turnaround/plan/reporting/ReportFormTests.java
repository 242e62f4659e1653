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
    private static final LocalDate BEGAN = LocalDate.of(2026, 2, 1);

    @Test
    void readsFiguresWithCommasAndDecimals() {
        assertThat(typed("value", "1,107").report().value()).isEqualByComparingTo("1107");
        assertThat(typed("value", "16.4").report().value()).isEqualByComparingTo("16.4");
        assertThat(ReportCheck.faults(typed("value", "1e9"), List.of(), TODAY, BEGAN))
                .containsOnlyKeys("value");
        assertThat(ReportCheck.faults(typed("value", "9".repeat(13)), List.of(), TODAY, BEGAN))
                .containsOnlyKeys("value");
    }

    @Test
    void takesAFigureFromTheBeginningOfThePlanToToday() {
        for (String wrong : List.of("5 May 2026", "2025", "31 January 2026", "winter 2024", "when it was")) {
            assertThat(ReportCheck.faults(figureOf(wrong), List.of(), TODAY, BEGAN))
                    .as(wrong)
                    .containsOnlyKeys("valueAsAt");
        }
        for (String right : List.of("4 May 2026", "2026", "spring term 2026", "1/2/2026", "winter 2025")) {
            assertThat(ReportCheck.faults(figureOf(right), List.of(), TODAY, BEGAN))
                    .as(right)
                    .isEmpty();
        }
    }

    private static ReportForm figureOf(String day) {
        return new ReportForm("in-progress", "", "Note", "5", day, "", "", "", "", "0", "", "", "k", "", "");
    }

    @Test
    void movesNoDueDateIntoThePastOrBeforeThePlan() {
        for (String wrong : List.of("1 January 2020", "3 May 2026", "spring 2025", "soon")) {
            assertThat(ReportCheck.faults(typed("due", wrong), List.of(), TODAY, BEGAN))
                    .as(wrong)
                    .containsOnlyKeys("due");
        }
        assertThat(ReportCheck.faults(typed("due", "Autumn term 2026"), List.of(), TODAY, BEGAN))
                .isEmpty();
        assertThat(ReportCheck.faults(typed("due", "June 2026"), List.of(), TODAY, LocalDate.of(2026, 7, 1)))
                .containsOnlyKeys("due");
    }

    @Test
    void neverSaysTheSameOfTwoFields() {
        ReportForm wrong =
                new ReportForm("x", "Pink", "", "lots", "then", "no", "some day", "", "x", "0", "", "", "k", "", "");

        Map<String, String> faults = ReportCheck.faults(wrong, List.of("Red"), TODAY, BEGAN);
        assertThat(faults).hasSize(9);
        assertThat(faults.values()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://example.org", "example.org", "https://", "https://a b.org"})
    void takesNothingButWebAddressesAsEvidence(String address) {
        assertThat(ReportCheck.faults(typed("evidenceUrl", address), List.of(), TODAY, BEGAN))
                .containsOnlyKeys("evidenceUrl");
    }

    @Test
    void takesNothingButTheCouncilsOwnRatingsWhereItHasAKey() {
        assertThat(ReportCheck.faults(typed("reportedRating", "Amber E"), List.of("Amber E", "Red"), TODAY, BEGAN))
                .isEmpty();
        assertThat(ReportCheck.faults(typed("reportedRating", "Pink"), List.of("Amber E", "Red"), TODAY, BEGAN))
                .containsOnlyKeys("reportedRating");
        assertThat(ReportCheck.faults(typed("reportedRating", "Pink"), List.of(), TODAY, BEGAN))
                .isEmpty();
    }

    @Test
    void saysAtOnceEverythingThatIsWrong() {
        ReportForm form = new ReportForm("", "", "", "lots", "", "", "some day", "", "", "0", "", "", "k", "", "");

        assertThat(ReportCheck.faults(form, List.of(), TODAY, BEGAN))
                .containsOnlyKeys("state", "note", "value", "due", "dueReason");
    }

    @Test
    void boundsEveryText() {
        assertThat(ReportCheck.faults(typed("note", "x".repeat(Report.NOTE + 1)), List.of(), TODAY, BEGAN))
                .isEqualTo(Map.of("note", "The note can have 4,000 characters, and this has 4,001"));
    }

    @Test
    void takesNothingThatCannotBeStored() {
        String farApart = "31" + " ".repeat(250) + "March 2028";
        assertThat(ReportCheck.faults(typed("due", farApart), List.of(), TODAY, BEGAN))
                .containsOnlyKeys("due");
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
