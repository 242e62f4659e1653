package org.turnaround.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.RecordTest;

@RecordTest
class TimeToImproveOfTheRecordTests {

    @Autowired
    private Spells spells;

    @Autowired
    private MockMvcTester mvc;

    /** So that what R made of the file is what the page shows; where it differs, make the file anew and run spells.R. */
    @Test
    void theSpellsAreThoseThatRCounted() throws IOException {
        List<String> lines = Stream.concat(
                        Stream.of("council,region,type,from,until,days,improved"),
                        this.spells.all().stream()
                                .map(spell -> String.join(
                                        ",",
                                        spell.council().slug(),
                                        spell.council().region(),
                                        spell.council().type().code(),
                                        spell.from().toString(),
                                        spell.until().toString(),
                                        String.valueOf(spell.days()),
                                        spell.improved() ? "1" : "0")))
                .toList();
        assertThat(lines)
                .containsExactlyElementsOf(Files.readAllLines(Path.of("src/test/resources/improvement/spells.csv")));
    }

    @Test
    void saysHowLongItTakesAndMarksOnesOwnCouncil() {
        Document page = page("/time-to-improve?council=devon");

        assertThat(page.select(".lead").text()).contains("within 3.3 years", "95 per cent interval", "Of 66 spells");
        assertThat(page.select("svg.picture__drawing circle.mark title").eachText())
                .anyMatch(title -> title.startsWith("Devon 2020"));
        assertThat(page.select("table tbody th a").eachText()).contains("England", "London", "County council", "Devon");
        assertThat(page.text()).contains("Kaplan and Meier", "Greenwood", "censored");
    }

    /** A council with two spells counts twice, and where the curve stays above a half nothing is said of a half. */
    @Test
    void speaksOfSpellsAsItCountsSpells() {
        Document england = page("/time-to-improve");
        assertThat(england.select(".lead, figcaption, caption, svg").text()
                        + england.select("svg").attr("aria-label"))
                .contains("half of the spells")
                .doesNotContain("half of the councils", "of councils still");
        for (Element group : england.select("#elsewhere ~ .table-wrap tbody a")) {
            Document page = page(URLDecoder.decode(group.attr("href"), StandardCharsets.UTF_8));
            assertThat(page.select(".lead").text())
                    .containsPattern(
                            "half of the spells .* within [\\d.]+ years|the curve does not come down to a half");
        }
    }

    @Test
    void canBeNarrowedSortedAndTakenAway() {
        Document page = page("/time-to-improve?type=london-borough&order=council");
        List<String> names = page.select("#every-spell tbody th").eachText();

        assertThat(names).isNotEmpty().isSorted();
        assertThat(page.select("[aria-sort]").text()).isEqualTo("Council");
        assertThat(page("/time-to-improve?region=Nowhere").text())
                .contains("No spell at inadequate on the record fits this");
        assertThat(this.mvc.get().uri("/time-to-improve.json?region=London"))
                .bodyJson()
                .extractingPath("$.median.days")
                .isEqualTo(924.0);
        assertThat(this.mvc.get().uri("/time-to-improve.csv"))
                .bodyText()
                .contains("slug,name,region,type,from,until,days");
        assertThat(this.mvc.get().uri("/time-to-improve?order=luck")).hasStatus(400);
    }

    private Document page(String address) {
        return Jsoup.parse(body(address));
    }

    private String body(String address) {
        return new String(
                this.mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
