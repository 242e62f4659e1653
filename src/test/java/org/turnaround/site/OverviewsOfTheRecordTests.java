package org.turnaround.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.RecordTest;
import org.turnaround.chart.Mark;
import org.turnaround.chart.Picture;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.inspection.CouncilLines;
import org.turnaround.inspection.Inspections;
import org.turnaround.record.Coverage;
import org.turnaround.record.Coverage.Covered;

/** Every council of the bundled record at a glance, and the country. */
@RecordTest
class OverviewsOfTheRecordTests {

    @Autowired
    private Councils councils;

    @Autowired
    private CouncilStories stories;

    @Autowired
    private CouncilLines lines;

    @Autowired
    private Inspections inspections;

    @Autowired
    private Coverage coverage;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void everyCouncilHasItsPictureItsSentenceAndItsTable() {
        assertThat(this.councils.all()).hasSize(153).allSatisfy(council -> {
            CouncilStory story = this.stories.of(council);
            assertThat(story.inShort().direction()).as(council.name()).isNotBlank();
            assertThat(List.of(story.narrow(), story.wide()))
                    .allSatisfy(picture -> everyGradeIsLabelled(council, story, picture));
            assertThat(story.facts().get("How Ofsted judged it")).hasSameSizeAs(story.judged());
        });
    }

    /** No grade stands for one of another framework: each bar has the tone and the title of its own. */
    private static void everyGradeIsLabelled(Council council, CouncilStory story, Picture picture) {
        List<String> words =
                picture.all(Mark.Words.class).map(Mark.Words::words).toList();
        assertThat(words).as(council.name()).contains("today", "Interventions", "Directors");
        assertThat(picture.all(Mark.Bar.class).limit(story.judged().size()).map(Mark.Bar::title))
                .containsExactlyInAnyOrderElementsOf(story.judged().stream()
                        .map(one -> one.words() + ", " + one.framework() + ", "
                                + one.date().words())
                        .toList());
        long labels = picture.all(Mark.Words.class)
                .filter(one -> one.words().equals("areas only")
                        || one.words().matches("O|G|RI|A|I|Outstanding|Good|Requires .*|Adequate|Inadequate"))
                .count();
        assertThat(labels)
                .as(council.name())
                .isGreaterThanOrEqualTo(story.judged().size());
        assertThat(words)
                .as(council.name())
                .containsAll(story.judged().stream().map(one -> one.framework()).toList());
    }

    @Test
    void whatIsNotCollectedSaysSoInThePictureAndInTheSentence() {
        Document surrey = page("/councils/surrey");
        assertThat(surrey.select("svg.picture__drawing text").eachText()).contains("not collected yet");
        assertThat(surrey.select(".standing__short").text()).contains("Not collected yet: what is in force");
        assertThat(page("/councils/somerset").select(".standing__short").text())
                .startsWith("Not to be compared: Ofsted gave no overall grade on 17 June 2026");
        assertThat(page("/councils/buckinghamshire")
                        .select("svg.picture__drawing text")
                        .eachText())
                .contains("Before, Buckinghamshire County Council");
    }

    /** What was judged of a council that is no more stood for as long as it was there. */
    @Test
    void aGradeEndsWithTheCouncilThatItWasGiven() {
        assertThat(this.stories.of(this.councils.named("somerset")).facts().get("How Ofsted judged it"))
                .extracting(CouncilStory.Fact::from, CouncilStory.Fact::until)
                .containsExactly(
                        tuple("27 March 2015", "29 January 2018"),
                        tuple("29 January 2018", "21 September 2022"),
                        tuple("21 September 2022", "31 March 2023"),
                        tuple("17 June 2026", ""));
    }

    /** "Not found" would deny what is on the record. */
    @Test
    void nothingIsCalledAbsentOfWhichSomethingIsHeld() {
        assertThat(this.councils.all()).allSatisfy(council -> {
            Covered covered = this.coverage.ofCouncil(council.id());
            Document page = page(council.url());
            assertThat(page.expectFirst("section[aria-labelledby=asked]").text())
                    .satisfies(text -> isHonest(text, covered.of("findings")));
            assertThat(page.expectFirst("section[aria-labelledby=said]").text())
                    .satisfies(text -> isHonest(text, covered.of("statements")));
        });
    }

    private static void isHonest(String text, Coverage.Line held) {
        if (held.held() == 0) {
            assertThat(text).contains(held.absence());
        } else {
            assertThat(text).contains(held.all()).doesNotContain(held.absence());
        }
    }

    @Test
    void aTileHasLettersThatNoOtherHas() {
        List<String> names = this.councils.all().stream().map(Council::name).toList();
        assertThat(ShortNames.of(names).values())
                .hasSize(153)
                .doesNotHaveDuplicates()
                .allMatch(letters -> letters.matches("[A-Z][A-Za-z]{2,3}"))
                .doesNotContain("Nort", "Sout", "West", "East", "Isle", "City", "Coun");
        assertThat(TileMap.of(this.lines.all()).hexagons())
                .hasSize(153)
                .filteredOn(tile -> tile.line().toldInFull())
                .extracting(TileMap.Hexagon::shortName)
                .containsExactlyInAnyOrder("CEas", "Hrfd", "Norf");
    }

    @Test
    void theCountsOfTheHomePageAddUp() {
        Document home = page("/");
        assertThat(home.select(".counts__number").eachText().stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(153);
        assertThat(home.select(".tile--full")).hasSize(3);
        assertThat(home.select("form[role=search]")).hasSize(1);
        assertThat(home.select("a[href^=/time-to-improve]")).isNotEmpty();
    }

    @Test
    void everyYearOfTheTrendCountsEveryCouncilOnce() {
        GradeTrend trend = GradeTrend.of(this.inspections.allJudged(), 153, LocalDate.of(2026, 11, 30));

        assertThat(trend.years())
                .hasSizeGreaterThan(10)
                .allSatisfy(year -> assertThat(year.all()).isEqualTo(153));
        GradeTrend.Year last = trend.years().get(trend.years().size() - 1);
        assertThat(last.in(GradeTrend.Standing.AREAS_ONLY)).isEqualTo(2);
        assertThat(last.in(GradeTrend.Standing.OUTSTANDING)).isEqualTo(46);
        assertThat(trend.years().get(0).in(GradeTrend.Standing.NOT_YET)).isPositive();
    }

    private Document page(String address) {
        return Jsoup.parse(new String(
                this.mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
