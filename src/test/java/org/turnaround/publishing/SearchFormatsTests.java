package org.turnaround.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.people.TestPeople;
import org.turnaround.record.TestEntries;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
@Transactional
class SearchFormatsTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private TestEntries given;
    private long council;
    private String slug;

    @BeforeEach
    void given() {
        this.jdbc.sql("set constraints all immediate").update(); // documents are made at once, not at the commit
        this.given = new TestEntries(this.jdbc);
        this.council = this.given.council();
        this.slug = this.jdbc
                .sql("select slug from council where id = ?")
                .param(this.council)
                .query(String.class)
                .single();
    }

    @Test
    void givesEveryFieldOfTheContract() throws IOException {
        long entry = this.given.entry(this.council, "2013-06", "A <zeppelin> lands");

        JsonNode answer = this.json.readTree(body("/search.json?q=zeppelin"));

        JsonNode result = answer.get("results").get(0);
        assertThat(answer.get("next").isNull()).isTrue();
        assertThat(result.get("type").asString()).isEqualTo("event");
        assertThat(result.get("title").asString()).isEqualTo("A <zeppelin> lands");
        assertThat(result.get("snippet").isString()).isTrue();
        assertThat(result.get("url").asString()).isEqualTo("/entries/" + entry);
        assertThat(result.get("date").asString()).isEqualTo("2013-06");
        assertThat(result.get("council").asString()).isEqualTo(this.slug);
    }

    @Test
    void givesEmptyFilesForNothing() {
        assertThat(this.json.readTree(body("/search.json")).get("results")).isEmpty();
        assertThat(text("/search.csv?q=zeppelin"))
                .isEqualTo("\uFEFFtype,title,snippet,url,date,earliest,latest,precision,council,why\r\n");
        assertThat(text("/search.atom?q=zeppelin")).contains("<feed").doesNotContain("<entry>");
    }

    @Test
    void writesCsvThatASpreadsheetTakesForText() throws IOException {
        List<String> formulas = List.of("=1+1 zeppelin", "+1 zeppelin", "-1 zeppelin", "@zeppelin", "\tzeppelin");
        formulas.forEach(formula -> this.given.entry(this.council, "2013", formula));
        this.given.entry(this.council, "2013", "A \"zeppelin\", lands");

        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(text("/search.csv?q=zeppelin").substring(1))) {
            List<NamedCsvRecord> rows = csv.stream().toList();
            assertThat(rows).hasSize(6).allSatisfy(row -> {
                assertThat(row.getField("url")).startsWith("http://localhost/entries/");
                assertThat(row.getField("council")).isEqualTo(this.slug);
            });
            assertThat(rows)
                    .extracting(row -> row.getField("title"))
                    .contains("A \"zeppelin\", lands")
                    .containsAll(formulas.stream().map(formula -> "'" + formula).toList());
        }
    }

    @Test
    void writesAFeedWithIdsThatLast() throws Exception {
        long entry = this.given.entry(this.council, "2013-06", "A <zeppelin> & more");

        var result = this.mvc
                .get()
                .uri("/search.atom?q=zeppelin&year=2013&order=newest&size=1")
                .exchange();
        assertThat(result).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_ATOM_XML);
        Document feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(result.getResponse().getContentAsByteArray()));

        assertThat(feed.getElementsByTagName("id").item(0).getTextContent())
                .isEqualTo("tag:turnaround.example,2026:/search.atom?q=zeppelin&year=2013");
        assertThat(feed.getElementsByTagName("id").item(1).getTextContent())
                .isEqualTo("tag:turnaround.example,2026:/entries/" + entry);
        assertThat(feed.getElementsByTagName("title").item(1).getTextContent()).isEqualTo("A <zeppelin> & more");
        assertThat(Instant.parse(feed.getElementsByTagName("updated").item(1).getTextContent()))
                .as("when it was recorded, not when it happened")
                .isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @Test
    void suggestsPeopleAndCouncilsWhileTheyAreTyped() {
        new TestPeople(this.jdbc).person("zoe-zeppelin", "Zoë Zeppelin");

        JsonNode suggestions =
                this.json.readTree(body("/search/suggestions.json?q=zep")).get("suggestions");

        assertThat(suggestions).hasSize(1);
        assertThat(suggestions.get(0).get("name").asString()).isEqualTo("Zoë Zeppelin");
        assertThat(suggestions.get(0).get("url").asString()).isEqualTo("/people/zoe-zeppelin");
        for (String none : List.of("", "z", "%25%25", "a".repeat(200))) {
            assertThat(this.json
                            .readTree(body("/search/suggestions.json?q=" + none))
                            .get("suggestions"))
                    .as(none)
                    .isEmpty();
        }
    }

    private byte[] body(String uri) {
        var result = this.mvc.get().uri(uri).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    private String text(String uri) {
        return new String(body(uri), StandardCharsets.UTF_8);
    }
}
