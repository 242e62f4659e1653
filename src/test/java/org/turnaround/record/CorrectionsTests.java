package org.turnaround.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.RecordTest;
import org.turnaround.shared.LondonTime;

/** The corrections log of the bundled record. */
@RecordTest
class CorrectionsTests {

    @Autowired
    private Corrections corrections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void eachSaysWhatItSaidBeforeAndWhyAndLeadsToWhatItIsAbout() {
        assertThat(this.corrections.all()).hasSizeGreaterThan(40).allSatisfy(one -> {
            assertThat(one.saidBefore()).isNotBlank().isNotEqualTo(one.saysNow());
            assertThat(one.why()).isNotBlank();
        });
        assertThat(this.jdbc
                        .sql(
                                "select about from correction c where about is not null and not exists (select from entry e"
                                        + " where e.record_key = about) and not exists (select from source s where s.record_key = about)"
                                        + " and not exists (select from finding f where f.record_key = about)")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    /** A stance that is not collected was one until it was gone through again. */
    @Test
    void everyStanceTakenBackIsInIt() {
        assertThat(this.jdbc
                        .sql(
                                "select e.record_key from position p join entry e on e.id = p.id where p.stance = 'not-collected'"
                                        + " and e.record_key not in (select about from correction where about is not null)")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void isAPageAndItsFormats() {
        assertThat(this.mvc.get().uri("/corrections/cor-2026-11-30-more-money-henry-bellingham-2019"))
                .hasStatusOk()
                .bodyText()
                .contains("Henry Bellingham on “Government should give Norfolk County Council more money.”")
                .contains(
                        "Agrees; no words stood beside it; through: Attended the ministerial meeting.",
                        "Not collected.");
        assertThat(this.mvc.get().uri("/corrections.json"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.corrections[0]")
                .asMap()
                .containsKeys("id", "date", "council", "what", "saidBefore", "saysNow", "why", "url");
        assertThat(this.mvc.get().uri("/corrections.csv")).hasStatusOk();
    }

    /** A reader of feeds meets each once, wherever and whenever the record files are loaded. */
    @Test
    void isFollowedByAFeedWhoseIdsAreTheKeysOfTheRecordFiles() {
        Document feed = Jsoup.parse(body("/corrections.atom"), "", Parser.xmlParser());
        List<Corrections.Correction> newest =
                this.corrections.all().stream().limit(50).toList();

        assertThat(feed.select("entry > id").eachText())
                .containsExactlyElementsOf(newest.stream()
                        .map(one -> "tag:turnaround.example,2026:/corrections/" + one.key())
                        .toList());
        assertThat(feed.select("entry > updated").eachText())
                .map(updated -> LocalDate.ofInstant(Instant.parse(updated), LondonTime.ZONE))
                .containsExactlyElementsOf(
                        newest.stream().map(Corrections.Correction::correctedOn).toList());
        assertThat(newest).allSatisfy(one -> {
            assertThat(one.key()).startsWith("cor-");
            assertThat(this.mvc.get().uri(one.permalink())).hasStatusOk();
        });
        assertThat(Jsoup.parse(body("/corrections"))
                        .select("link[rel=alternate]")
                        .eachAttr("href"))
                .contains("/corrections.atom", "/corrections.json", "/corrections.csv");
    }

    @Test
    void isReadPageByPage() {
        List<String> read = new ArrayList<>();
        String address = "/corrections";
        while (!address.isEmpty()) {
            Document page = Jsoup.parse(body(address));
            List<String> keys = page.select("main section").eachAttr("id");
            assertThat(keys).hasSizeLessThanOrEqualTo(25);
            read.addAll(keys);
            address = page.select("a[rel=next]").attr("href");
        }
        assertThat(read)
                .containsExactlyElementsOf(this.corrections.all().stream()
                        .map(Corrections.Correction::key)
                        .toList());
        assertThat(this.mvc.get().uri("/corrections?after=nonsense")).hasStatus(400);
        assertThat(this.mvc.get().uri("/corrections/cor-of-nothing")).hasStatus(404);
    }

    private String body(String address) {
        return new String(
                this.mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
