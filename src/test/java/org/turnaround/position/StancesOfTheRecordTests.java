package org.turnaround.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.RecordTest;

/** Every dated stance of the bundled record: its evidence hangs on it, or there is none. */
@RecordTest
class StancesOfTheRecordTests {

    /** Verbs that the words of a stance carry; the list grows with the record. */
    private static final Set<String> VERBS = Set.of(
            "is",
            "are",
            "has",
            "be",
            "been",
            "should",
            "get",
            "make",
            "made",
            "need",
            "will",
            "put",
            "ensure",
            "needed",
            "acted",
            "challenge",
            "innovate",
            "open",
            "go",
            "asking",
            "think",
            "can",
            "applying");

    private static final int ANSWERS = 32;
    private static final int NOT_COLLECTED = 21;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Positions positions;

    @Autowired
    private MockMvcTester mvc;

    private List<PositionRow> all;

    @BeforeEach
    void read() {
        this.all = this.positions.on(
                this.jdbc.sql("select id from proposition").query(Long.class).list());
    }

    @Test
    void anAnswerHasItsOwnWordsWithTheirVerbOrTheAct() {
        List<PositionRow> answers =
                this.all.stream().filter(one -> one.stance().isAnswer()).toList();
        assertThat(answers).hasSize(ANSWERS).allSatisfy(one -> {
            assertThat(one.words().size() + (one.act() == null ? 0 : 1))
                    .as("%s on %d", one.person().slug(), one.proposition())
                    .isPositive();
            assertThat(one.words()).allSatisfy(words -> {
                List<String> each = Arrays.asList(words.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}’']+"));
                assertThat(each).hasSizeLessThanOrEqualTo(12);
                assertThat(each)
                        .as(words)
                        .anyMatch(word -> VERBS.contains(word) || word.matches("(they|i|it)['’](ve|m|s)"));
            });
            assertThat(one.said())
                    .allSatisfy(source -> assertThat(source.publication()).isNotBlank());
        });
    }

    @Test
    void whereNothingIsHeldItIsNotCollectedWithTheReason() {
        assertThat(this.all.stream().filter(one -> one.stance() == Stance.NOT_COLLECTED))
                .hasSize(NOT_COLLECTED)
                .allSatisfy(one -> {
                    assertThat(one.reason()).isNotBlank();
                    assertThat(one.act()).isNull();
                    assertThat(one.words()).isEmpty();
                });
    }

    @Test
    void nobodyDeclinesWithoutSayingSo() {
        assertThat(this.all.stream().filter(one -> one.stance() == Stance.DECLINED))
                .allSatisfy(one -> assertThat(one.words()).isNotEmpty());
    }

    /** Only one stance of the record moved on words. */
    @Test
    void changesAreComputedFromWordsAndActsOnly() {
        List<String> moved = this.jdbc.sql("select id from proposition order by id").query(Long.class).list().stream()
                .flatMap(id -> Positions.byPerson(this.positions.on(List.of(id))).stream())
                .filter(one -> one.changes() > 0)
                .map(one -> one.person().slug() + " " + one.moves().get(0).change())
                .toList();
        assertThat(moved).containsExactly("brandon-lewis HARDENED");
    }

    @Test
    void everyAnswerInAMatrixShowsItsWordsAndOutletOrTheAct() {
        for (String council : List.of("norfolk", "herefordshire", "cheshire-east")) {
            for (Element cell : page("/councils/" + council + "/positions").select(".cell:has(.cell__stance)")) {
                boolean words =
                        !cell.select(".cell__words:matches(“.+”) + .cell__n").isEmpty();
                assertThat(words).as(cell.text()).isTrue();
            }
        }
        assertThat(page("/mps/norman-lamb").select("main").text())
                .contains("“Norfolk is not adequately funded” Eastern Daily Press");
    }

    private Document page(String address) {
        return Jsoup.parse(new String(
                this.mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
