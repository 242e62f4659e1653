package org.turnaround.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.record.Part;
import org.turnaround.record.TestEntries;

@ApplicationTest
@Transactional
class SearchPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private TestEntries given;
    private long council;

    @BeforeEach
    void given() {
        this.jdbc.sql("set constraints all immediate").update(); // documents are made at once, not at the commit
        this.given = new TestEntries(this.jdbc);
        this.council = this.given.council();
    }

    @Test
    void showsHowToAskWhenNothingIsAsked() {
        assertThat(page("/search")).contains("How to ask", "<title>Search – Turnaround</title>");
    }

    @Test
    void escapesWhatIsFoundAndMarksTheWords() {
        this.given.entry(this.council, "2013-06", "A zeppelin <script>alert(1)</script> lands");

        assertThat(page("/search?q=zeppelins"))
                .contains("A <mark>zeppelin</mark> &lt;script&gt;alert(1)&lt;/script&gt; lands", "June 2013")
                .doesNotContain("<script>alert");
    }

    @Test
    void escapesWhatIsAsked() {
        assertThat(page("/search?q=\"><script>alert(2)</script>")).doesNotContain("<script>alert");
    }

    @Test
    void linksTheSameSearchInOtherFormats() {
        this.given.entry(this.council, "2013", "A zeppelin lands");

        assertThat(page("/search?q=zeppelin&year=2013"))
                .contains(
                        "href=\"/search.json?q=zeppelin&amp;year=2013\"",
                        "href=\"/search.csv?q=zeppelin&amp;year=2013\"")
                .contains("href=\"/search.atom?q=zeppelin&amp;year=2013\"", "type=\"application/atom+xml\"");
    }

    @Test
    void narrowsByLinksThatCanBeTakenAwayAgain() {
        long told = this.given.entry(this.council, "2013", "A zeppelin lands");
        this.given.entry(this.council, "2014", "A zeppelin leaves");
        String pilot = this.given.person(told, "Petra Pilot", Part.SUBJECT);

        assertThat(page("/search?q=zeppelin"))
                .contains(
                        "2 results", "href=\"/search?q=zeppelin&amp;person=" + pilot + "\"", "year=2013", "year=2014");
        assertThat(page("/search?q=zeppelin&person=" + pilot))
                .contains("1 of 2 results<", "lands", "Person: Petra Pilot", "href=\"/search?q=zeppelin\"")
                .doesNotContain("leaves");
    }

    @Test
    void turnsPagesWithoutLosingTheFilters() {
        for (int i = 0; i < 3; i++) {
            this.given.entry(this.council, "2013", "A zeppelin lands again " + i);
        }

        assertThat(page("/search?q=zeppelin&year=2013&size=2&order=newest"))
                .contains(
                        "3 results",
                        "More results",
                        "?q=zeppelin&amp;year=2013&amp;order=newest&amp;size=2&amp;after=");
    }

    @Test
    void saysSoWhenNothingIsFound() {
        assertThat(page("/search?q=zeppelin")).contains("Nothing on the record fits", "How to ask");
        assertThat(page("/search?q=the")).contains("There is no word here to look for");
        assertThat(page("/search?q=-zeppelin")).contains("There is no word here to look for");
    }

    @Test
    void refusesWhatCannotMeanAnything() {
        for (String query : new String[] {
            "q=" + "a".repeat(201),
            "q=" + "a b ".repeat(11),
            "q=board&after=nonsense",
            "q=board&after=nonsense&order=newest",
            "q=board&order=oldest",
            "q=board&size=0",
            "q=board&size=many",
            "q=board&kind=party",
            "q=board&council=atlantis",
            "q=board&person=nobody",
            "q=board&topic=nothing",
            "q=board&year=12",
            "council=atlantis"
        }) {
            assertThat(this.mvc.get().uri("/search?" + query)).as(query).hasStatus(400);
            if (!query.startsWith("council")) {
                assertThat(this.mvc.get().uri("/search.json?" + query))
                        .as(query)
                        .hasStatus(400);
            }
        }
    }

    @Test
    void standsWhateverIsTyped() {
        for (String typed : new String[] {
            "\"",
            "\"\"",
            "-",
            "--",
            "or",
            "or or",
            "- or \"",
            "a -\"b",
            "!&|():*<->\\'",
            "' or 1=1 --",
            "%_%",
            "2013",
            "31 June 2013",
            "\uE000x\uE001",
            "Zoë",
            "O’Neill",
            "😀",
            "a:b*",
            "1,107",
            "2013-13",
            "2013-06-18 \"2013\" -2014",
            "{q}",
            "${q}"
        }) {
            assertThat(this.mvc.get().uri("/search?q={q}", typed)).as(typed).hasStatusOk();
            assertThat(this.mvc.get().uri("/search.atom?q={q}", typed))
                    .as(typed)
                    .hasStatusOk();
        }
    }

    private String page(String uri) {
        var result = this.mvc.get().uri(uri).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
