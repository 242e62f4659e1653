package org.turnaround.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.turnaround.council.Council;
import org.turnaround.council.CouncilType;
import org.turnaround.inspection.Judged;
import org.turnaround.shared.PartialDate;

class SpellTests {

    private static final Council COUNCIL = new Council(
            1,
            "testshire",
            "E1",
            "Testshire",
            "Testshire",
            CouncilType.COUNTY,
            "Nowhere",
            null,
            null,
            List.of(),
            List.of());
    private static final LocalDate LOOKED_TO = LocalDate.of(2026, 6, 30);

    @Test
    void endsWithTheNextBetterGrade() {
        Spell spell = spells("2014-01-01 good", "2015-01-01 inadequate", "2017-01-01 requires-improvement")
                .get(0);

        assertThat(spell.from()).isEqualTo("2015-01-01");
        assertThat(spell.days()).isEqualTo(731);
        assertThat(spell.improved()).isTrue();
        assertThat(spell.outcome()).isEqualTo("improved");
    }

    @Test
    void goesOnWhereItIsFoundInadequateAgain() {
        assertThat(spells("2014-01-01 inadequate", "2016-01-01 inadequate", "2018-01-01 good"))
                .singleElement()
                .satisfies(spell -> {
                    assertThat(spell.from()).isEqualTo("2014-01-01");
                    assertThat(spell.timesInadequate()).isEqualTo(2);
                });
    }

    @Test
    void isLastSeenOnTheDayForWhichReportsWereLookedFor() {
        Spell spell = spells("2025-06-30 inadequate").get(0);

        assertThat(spell.improved()).isFalse();
        assertThat(spell.days()).isEqualTo(365);
        assertThat(spell.outcome()).isEqualTo("waiting");
    }

    @Test
    void cannotBeFollowedWhereNoOverallGradeIsGivenAnyMore() {
        Spell spell = spells("2024-05-01 inadequate", "2026-05-01 none").get(0);

        assertThat(spell.improved()).isFalse();
        assertThat(spell.until()).isEqualTo("2026-05-01");
        assertThat(spell.outcome()).isEqualTo("no-overall-grade");
    }

    @Test
    void aCouncilCanHaveSeveral() {
        assertThat(spells("2014-01-01 inadequate", "2016-01-01 good", "2019-01-01 inadequate"))
                .extracting(Spell::improved)
                .containsExactly(true, false);
        assertThat(spells("2014-01-01 good")).isEmpty();
    }

    private static List<Spell> spells(String... judged) {
        return Spell.of(COUNCIL, Stream.of(judged).map(SpellTests::judged).toList(), LOOKED_TO);
    }

    private static Judged judged(String words) {
        String grade = words.substring(11).equals("none") ? null : words.substring(11);
        return new Judged(
                1, 1, "SIF", List.of(), grade, grade, null, null, null, PartialDate.parse(words.substring(0, 10)));
    }
}
