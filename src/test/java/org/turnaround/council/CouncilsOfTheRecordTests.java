package org.turnaround.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.RecordTest;
import org.turnaround.shared.Moved;

/** Every council of the bundled record, and every one that ended: by whatever name, it is found. */
@RecordTest
class CouncilsOfTheRecordTests {

    private static final Path REFERENCE = Path.of("..", "shared", "reference");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** What is left of a name that was cut at its comma. */
    private static final Set<String> NO_NAMES = Set.of("City of", "city of", "County of", "county of");

    @Autowired
    private Councils councils;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aCouncilThatEndedHasAPageThatLeadsToThoseThatFollowed() {
        List<String> ended = this.jdbc
                .sql("select distinct slug from council_predecessor")
                .query(String.class)
                .list();
        assertThat(ended).hasSize(8).allSatisfy(slug -> {
            List<String> followed =
                    this.jdbc.sql("""
                            select c.slug from council_predecessor p join council c on c.id = p.successor_id where p.slug = ?
                            """).param(slug).query(String.class).list();
            assertThat(this.mvc.get().uri("/councils/" + slug))
                    .hasStatusOk()
                    .bodyText()
                    .contains("This council is no more: its last day was 31 March 20", "mySociety")
                    .contains(followed.stream()
                            .map(one -> "href=\"/councils/" + one + "\"")
                            .toList());
            assertThat(this.mvc.get().uri("/councils/" + slug + "/timeline"))
                    .hasStatus(301)
                    .hasRedirectedUrl("/councils/" + slug);
        });
    }

    /** The history of a council begins with what was there before it. */
    @Test
    void aSuccessorsHistoryBeginsWithThoseItFollowed() {
        List<Council> successors = this.councils.all().stream()
                .filter(one -> !one.predecessors().isEmpty())
                .toList();
        assertThat(successors).hasSize(9).allSatisfy(council -> {
            LocalDate opened = Objects.requireNonNull(council.opened());
            for (Council.Predecessor before : council.predecessors()) {
                assertThat(before.until()).isEqualTo(opened.minusDays(1));
                for (String page : List.of("", "/inspections", "/timeline?size=100", "/timeline?order=oldest")) {
                    assertThat(this.mvc.get().uri(council.url() + page))
                            .bodyText()
                            .contains(
                                    "Council since " + DAY.format(opened),
                                    "Until " + DAY.format(opened.minusDays(1)) + ": ",
                                    "href=\"/councils/" + before.slug() + "\"",
                                    before.judged() ? "that council’s work" : "Its judgements are not collected.");
                }
            }
        });
        assertThat(this.mvc.get().uri("/councils/buckinghamshire/inspections"))
                .bodyText()
                .containsSubsequence("11 February 2022", "Buckinghamshire County Council. ", "29 January 2018");
    }

    @Test
    void whatIsKnownOfThoseThatEndedIsThatOfTheReferenceFile() throws IOException {
        for (NamedCsvRecord row : rows("councils-history.csv")) {
            String[] successors = row.getField("successors").split(" ");
            assertThat(this.jdbc
                            .sql("""
                                    select p.slug || ' ' || p.closed || ' ' || c.gss from council_predecessor p
                                      join council c on c.id = p.successor_id where p.gss = ?""")
                            .param(row.getField("gss_code"))
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder(Arrays.stream(successors)
                            .map(one -> row.getField("slug") + " " + row.getField("until") + " " + one)
                            .toArray(String[]::new));
        }
    }

    /** By the filter of the list, by address, and by search. */
    @Test
    void everyNameOfTheReferenceFileLeadsToItsCouncil() throws IOException {
        Map<String, Council> byCode =
                this.councils.all().stream().collect(Collectors.toMap(Council::gss, Function.identity()));
        for (NamedCsvRecord row : rows("councils.csv")) {
            Council council = Objects.requireNonNull(byCode.get(row.getField("gss_code")));
            List<String> names = new ArrayList<>(List.of(row.getField("name"), row.getField("official_name")));
            names.addAll(List.of((row.getField("alt_names") + "," + row.getField("former_gss_codes")).split(",")));
            for (String name : names) {
                String called = name.strip();
                if (!called.isEmpty() && !NO_NAMES.contains(called)) {
                    assertThat(council.isCalled(called)).as(called).isTrue();
                    assertThat(leadsTo(called)).as(called).isIn(council.slug(), former(called));
                    assertThat(isFound(called, council)).as(called).isTrue();
                }
            }
        }
    }

    @Test
    void twoThatWereInspectedTogetherSaySo() {
        for (String one : List.of("north", "west")) {
            assertThat(this.mvc.get().uri("/councils/" + one + "-northamptonshire"))
                    .bodyText()
                    .contains("One inspection of North and West Northamptonshire");
            assertThat(this.mvc.get().uri("/councils/" + one + "-northamptonshire/inspections"))
                    .bodyText()
                    .contains("Inspection of October 2022, together with ");
        }
    }

    private String leadsTo(String called) {
        String asked = called.toLowerCase(Locale.UK).replace("&", "and").replaceAll("[^a-z0-9]+", "-");
        try {
            return this.councils
                    .former(asked)
                    .map(FormerCouncil::slug)
                    .orElseGet(() -> this.councils.named(asked).slug());
        } catch (Moved ex) {
            return ex.to().substring("/councils/".length());
        }
    }

    /** Of a name that one that ended had, the slug: its page leads on. */
    private String former(String called) {
        return this.jdbc
                .sql(
                        "select min(slug) from council_predecessor where slug_of(?) in (slug, slug_of(official_name), slug_of(gss))")
                .param(called)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** By its very words, or as the search reads them. */
    private boolean isFound(String called, Council council) {
        return this.jdbc.sql("""
                                select count(*) from search_document where subject = 'council' and ref_id = ?
                                   and words @@ websearch_to_tsquery('record_english', ?)""").params(council.id(), called).query(Long.class).single() > 0
                || new String(
                                this.mvc
                                        .get()
                                        .uri("/search.json?q={words}", called)
                                        .exchange()
                                        .getResponse()
                                        .getContentAsByteArray(),
                                StandardCharsets.UTF_8)
                        .contains("/councils/" + council.slug() + "\"");
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        Path path = REFERENCE.resolve(file);
        assumeThat(path)
                .as("the reference file is not here, so nothing is compared with it")
                .exists();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(path)) {
            return csv.stream().toList();
        }
    }
}
