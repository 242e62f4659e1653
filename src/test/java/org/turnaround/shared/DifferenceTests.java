package org.turnaround.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTests {

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 2026-09-30, 92 days",
        "2026-06-30, 2026-07-01, 1 day",
        "2026-06-30, 2026-05-31, 30 days earlier",
        "2021-09~, 2023~, about two years",
        "2023~, 2021-09~, about two years earlier",
        "2026-02, 2026-11-30, about nine months",
        "2014-06, 2014-08, about two months",
        "2014-06, 2014-07, at most about two months",
        "2013, 2014, at most about two years",
        "2013, 2013-06, at most about a year",
        "2014-06-14~, 2014-07-05, about three weeks",
        "1990, 2015, about 25 years",
    })
    void isANumberOfDaysOnlyBetweenDays(String from, String to, String words) {
        Difference difference = Difference.between(PartialDate.parse(from), PartialDate.parse(to));

        assertThat(difference.words()).isEqualTo(words);
        assertThat(difference.days() != null).isEqualTo(words.matches("\\d+ day.*"));
    }

    @Test
    void isExactInAllOnlyWhereEachIs() {
        Difference exact = between("2026-06-30", "2026-09-30");

        assertThat(exact.plus(between("2026-09-30", "2026-10-31")).words()).isEqualTo("123 days");
        assertThat(exact.plus(between("2026-09-30", "2026-12")).words()).isEqualTo("about six months");
        assertThat(Stream.of(exact, between("2026-09-30", "2026-12"))
                        .reduce(Difference.NONE, Difference::plus)
                        .days())
                .isNull();
    }

    private static Difference between(String from, String to) {
        return Difference.between(PartialDate.parse(from), PartialDate.parse(to));
    }
}
