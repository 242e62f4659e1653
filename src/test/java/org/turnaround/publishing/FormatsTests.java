package org.turnaround.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.Pages;
import org.turnaround.RecordTest;
import org.turnaround.StatementCounter;
import org.turnaround.account.signin.Routes;
import org.turnaround.people.TestPeople;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds of every address in another format, on the bundled record. */
@RecordTest
class FormatsTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private StatementCounter counter;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/councils.json?region=London",
                "/councils/norfolk.json",
                "/councils/poole.json",
                "/mps/clive-lewis.json",
                "/people/lisa-christensen.json",
                "/councils/norfolk/timeline.json?kind=statement",
                "/councils/norfolk/inspections.json",
                "/councils/norfolk/findings.json",
                "/councils/norfolk/plan.json",
                "/councils/norfolk/positions.json?party=Conservative",
                "/mps.json?council=norfolk",
                "/mps/clive-lewis/timeline.json",
                "/compare.json?mp=clive-lewis&mp=norman-lamb",
                "/propositions/{prop-leadership}.json",
                "/surveys/{sv-2017-mps}.json",
                "/calls.json?mp=clive-lewis",
                "/calls/{call-03}.json",
                "/commitments.json?council=norfolk&status=kept",
                "/statements/{st-2013-06-nine}.json",
                "/inspections/{insp-norfolk-2018-01-19}.json",
                "/findings/{f-2013cp-6}.json",
                "/actions/{act-05}.json",
                "/entries/{meet-timpson-2013}.json",
                "/sources/{src-bbc-22902495}.json",
                "/search.json?q=board"
            })
    void isJsonThatHoldsSomething(String address) {
        JsonNode answer = this.json.readTree(body(address, MediaType.APPLICATION_JSON));
        assertThat(answer).isNotEmpty();
        if (answer.has("next")) {
            assertThat(answer).as("the list itself").anySatisfy(part -> {
                assertThat(part.isArray()).isTrue();
                assertThat(part).isNotEmpty();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/councils.csv",
                "/councils/norfolk.csv",
                "/councils/poole.csv",
                "/mps/clive-lewis.csv",
                "/people/lisa-christensen.csv",
                "/entries/{meet-timpson-2013}.csv",
                "/statements/{st-2013-06-nine}.csv",
                "/calls/{call-03}.csv",
                "/inspections/{insp-norfolk-2018-01-19}.csv",
                "/findings/{f-2013cp-6}.csv",
                "/actions/{act-05}.csv",
                "/sources/{src-bbc-22902495}.csv",
                "/propositions/{prop-leadership}.csv",
                "/councils/norfolk/timeline.csv?topic=leadership",
                "/councils/norfolk/inspections.csv",
                "/councils/norfolk/findings.csv",
                "/councils/norfolk/plan.csv",
                "/councils/norfolk/positions.csv?on=2013-06-14",
                "/mps.csv?party=Labour",
                "/mps/clive-lewis/timeline.csv",
                "/compare.csv?mp=clive-lewis&mp=norman-lamb",
                "/surveys/{sv-2017-mps}.csv",
                "/calls.csv?council=norfolk",
                "/commitments.csv?mp=chloe-smith",
                "/search.csv?q=board"
            })
    void isCsvWithOneHeaderRowAndWholeAddresses(String address) throws IOException {
        String file = new String(body(address, new MediaType("text", "csv")), StandardCharsets.UTF_8);
        assertThat(file).startsWith("\uFEFF").endsWith("\r\n");
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file.substring(1))) {
            List<CsvRecord> rows = csv.stream().toList();
            assertThat(rows).hasSizeGreaterThan(1);
            assertThat(rows).allSatisfy(row -> {
                assertThat(row.getFieldCount()).isEqualTo(rows.get(0).getFieldCount());
                assertThat(row.getFields()).noneMatch(cell -> cell.matches("(?s)[=+@\t\r\n].*|-\\D.*"));
            });
            assertThat(rows.get(0).getFields()).doesNotHaveDuplicates().noneMatch(String::isBlank);
            assertThat(rows.get(1).getFields()).anyMatch(cell -> cell.startsWith("http"));
            everyDateIsADayToo(rows);
        }
    }

    /** So that a spreadsheet, which takes 2025-10 for its first day and leaves 2025~ as words, has something to sort by. */
    private static void everyDateIsADayToo(List<CsvRecord> rows) {
        List<String> heads = rows.get(0).getFields();
        for (int i = 0; i < heads.size(); i++) {
            int date = i;
            String beside = heads.get(i).equals("date") ? "" : heads.get(i) + " ";
            if (rows.stream()
                    .skip(1)
                    .anyMatch(row -> row.getField(date).matches("\\d{4}-\\d{2}~?|\\d{4}-\\d{2}-\\d{2}~"))) {
                assertThat(heads).as(heads.get(i)).contains(beside + "earliest");
            }
            int earliest = heads.indexOf(beside + "earliest");
            if (earliest > 0) {
                assertThat(heads.subList(earliest - 1, earliest + 3))
                        .containsExactly(heads.get(i), beside + "earliest", beside + "latest", beside + "precision");
                assertThat(rows.stream()
                                .skip(1)
                                .filter(row -> !row.getField(date).isEmpty()))
                        .allSatisfy(row -> {
                            assertThat(row.getField(earliest)).matches("\\d{4}-\\d{2}-\\d{2}");
                            assertThat(row.getField(earliest + 1)).isGreaterThanOrEqualTo(row.getField(earliest));
                            assertThat(row.getField(earliest + 2))
                                    .isIn("day", "month", "year", "between", "approximate");
                        });
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/councils/norfolk/timeline.atom?kind=statement",
                "/councils/cheshire-east/timeline.atom",
                "/mps/clive-lewis/timeline.atom",
                "/people/lisa-christensen.atom",
                "/calls.atom?council=norfolk",
                "/commitments.atom",
                "/corrections.atom",
                "/search.atom?q=board"
            })
    void isAFeedDatedByWhatHappenedWithIdsThatOutliveTheAddress(String address) throws Exception {
        var feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(body(address, MediaType.APPLICATION_ATOM_XML)));
        assertThat(feed.getElementsByTagName("entry").getLength()).isBetween(1, 50);
        assertThat(texts(feed, "id"))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("tag:turnaround.example,2026:/"))
                .contains("tag:turnaround.example,2026:" + address);
        List<Instant> updated =
                texts(feed, "updated").stream().skip(1).map(Instant::parse).toList();
        assertThat(updated).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(texts(feed, "published")).isNotEmpty().allMatch(published -> Instant.parse(published) != null);
        if (!address.contains("search")) {
            assertThat(texts(feed, "published")).hasSameSizeAs(updated);
        }
    }

    private static List<String> texts(Document feed, String name) {
        NodeList found = feed.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    /** Every list and record has both; a page says what it has. */
    @Test
    void whatHasAPageHasItsFormatsAndThePageLinksThem() {
        List<String> routes = Routes.everybodys();
        List<String> plain = List.of("/", "/about", "/method", "/.well-known/security.txt");
        assertThat(routes.stream()
                        .filter(route -> !route.matches(".*(\\.[a-z]+|card)") && !route.startsWith("/sign-in"))
                        .filter(route -> !plain.contains(route)))
                .hasSizeGreaterThan(20)
                .allSatisfy(page -> assertThat(routes).contains(page + ".json", page + ".csv"));
        for (String page : Pages.PUBLIC) {
            String address = Pages.address(page, this.jdbc);
            String path = address.replaceAll("\\?.*", "");
            String route = routes.stream()
                    .filter(one -> path.matches(one.replaceAll("\\{[a-z]+}", "[^/.]+")))
                    .min(Comparator.comparingInt(one -> one.split("\\{", -1).length))
                    .orElseThrow();
            if (address.equals("/search") || address.equals("/compare")) {
                continue; // nothing is asked for yet
            }
            List<String> linked = Jsoup.parse(new String(body(address, MediaType.TEXT_HTML), StandardCharsets.UTF_8))
                    .select("link[rel=alternate]")
                    .eachAttr("href");
            for (String format : List.of(".json", ".csv", ".atom")) {
                if (routes.contains(route + format)) {
                    assertThat(linked).as(address).anyMatch(link -> link.startsWith(path + format));
                }
            }
        }
    }

    /** Another name leads to the same in the same format. */
    @ParameterizedTest
    @CsvSource({
        "/councils/norfolk-county-council.json,/councils/norfolk.json",
        "/councils/norfolk-county-council/timeline.csv?kind=statement,/councils/norfolk/timeline.csv?kind=statement",
        "/people/clive-lewis.json,/mps/clive-lewis.json",
        "/people/clive-lewis.csv?kind=statement,/mps/clive-lewis/timeline.csv?kind=statement",
        "/people/clive-lewis.atom,/mps/clive-lewis/timeline.atom",
        "/mps/lisa-christensen/timeline.json,/people/lisa-christensen.json",
        "/mps/lisa-christensen/timeline.csv,/people/lisa-christensen.csv",
        "/mps/lisa-christensen/timeline.atom,/people/lisa-christensen.atom",
        "/mps/lisa-christensen.json,/people/lisa-christensen.json",
        "/mps/lisa-christensen/timeline,/people/lisa-christensen",
        "/councils/poole/timeline,/councils/poole"
    })
    void leadsToTheSameFormatOfWhatItIs(String address, String there) {
        assertThat(this.mvc.get().uri(address)).hasStatus(301).hasRedirectedUrl(there);
    }

    /** Of whoever has a page elsewhere, by their name of today or another. */
    @Test
    @Transactional
    void whateverIsAskedOfSomebodyLeadsToAnAnswer() {
        new TestPeople(this.jdbc)
                .alias(
                        "test-chloe-before",
                        this.jdbc
                                .sql("select id from person where slug = 'chloe-smith'")
                                .query(Long.class)
                                .single());
        int moved = 0;
        for (String slug : List.of("clive-lewis", "chloe-smith", "lisa-christensen", "test-chloe-before")) {
            for (String route : Routes.everybodys()) {
                if (route.startsWith("/mps/{slug}") || route.startsWith("/people/{slug}")) {
                    String asked = route.replace("{slug}", slug);
                    String there =
                            this.mvc.get().uri(asked).exchange().getResponse().getRedirectedUrl();
                    assertThat(this.mvc.get().uri(there == null ? asked : there))
                            .as("%s, %s", asked, there)
                            .hasStatusOk();
                    moved += there == null ? 0 : 1;
                }
            }
        }
        assertThat(moved).isGreaterThan(20);
    }

    /** A page says that a name is not quite one; a file has no room for that. */
    @Test
    void aNameThatNoCouncilHasIsInNoFile() {
        assertThat(this.mvc.get().uri("/councils?name=Chesire")).bodyText().contains("Cheshire East");
        assertThat(this.json
                        .readTree(body("/councils.json?name=Chesire", MediaType.APPLICATION_JSON))
                        .get("councils"))
                .isEmpty();
        assertThat(new String(
                        body("/councils.csv?name=Chesire", MediaType.valueOf("text/csv")), StandardCharsets.UTF_8))
                .doesNotContain("Cheshire");
        assertThat(this.json
                        .readTree(body("/councils.json?name=Cheshire", MediaType.APPLICATION_JSON))
                        .get("councils"))
                .isNotEmpty();
    }

    /** So that nobody takes what is found for what was asked for. */
    @Test
    void aSearchThatReadsTheWordsOtherwiseSaysHow() {
        JsonNode respelt = this.json.readTree(body("/search.json?q=brandon+luis", MediaType.APPLICATION_JSON));
        assertThat(respelt.get("results")).isNotEmpty();
        assertThat(respelt.get("readAs").asString()).isEqualToIgnoringCase("brandon lewis");
        assertThat(this.json
                        .readTree(body("/search.json?q=brandon+lewis", MediaType.APPLICATION_JSON))
                        .get("readAs")
                        .isNull())
                .isTrue();
    }

    /** The council and its grade; the list needs what all of them had before, too. */
    @Test
    void theFileOfOneCouncilAsksForNothingOfTheOthers() {
        int list = this.counter.during(() -> body("/councils.csv", MediaType.valueOf("text/csv")));
        int one = this.counter.during(() -> body("/councils/norfolk.csv", MediaType.valueOf("text/csv")));
        assertThat(one).isLessThan(list);
    }

    /** What suits a phone is no measure for a script. */
    @ParameterizedTest
    @ValueSource(strings = {"/councils/norfolk/timeline", "/mps/chloe-smith/timeline"})
    void aFileOfATimelineHasTwentyEntriesAndThePageTwelve(String timeline) {
        assertThat(this.json
                        .readTree(body(timeline + ".json", MediaType.APPLICATION_JSON))
                        .get("entries"))
                .hasSize(20);
        assertThat(this.mvc.get().uri(timeline)).bodyText().contains("1 to 12 of ");
    }

    @Test
    void anEntryCarriesTheRepliesToItAndWhereSourcesDoNotAgree() {
        int[] beside = new int[2];
        for (String entry : this.jdbc
                .sql(
                        "select '/entries/' || thing_id || '.json' from disputed where thing = 'entry' union select '/entries/' || thing_id"
                                + " || '.json' from replied_to where thing = 'entry'")
                .query(String.class)
                .list()) {
            JsonNode answer = this.json.readTree(body(entry, MediaType.APPLICATION_JSON));
            beside[0] += answer.get("replies").size();
            beside[1] += answer.get("disagreements").size();
            assertThat(answer.get("replies").size()
                            + answer.get("disagreements").size())
                    .as(entry)
                    .isPositive();
        }
        assertThat(beside).doesNotContain(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calls.json?status=kept",
                "/commitments.csv?after=garbage",
                "/councils.json?grade=splendid",
                "/mps.csv?on=soon",
                "/compare.json?mp=nobody-at-all",
                "/councils/norfolk/findings.csv?kind=unheard-of",
                "/councils/norfolk/timeline.atom?kind=party"
            })
    void refusesWhatCannotMeanAnythingAsAProblem(String address) {
        assertThat(this.mvc.get().uri(address))
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calls/999999999.json",
                "/statements/999999999.json",
                "/surveys/999999999.csv",
                "/entries/999999999.json",
                "/sources/999999999.json",
                "/findings/999999999.json",
                "/actions/999999999.json",
                "/propositions/999999999.json",
                "/councils/atlantis/positions.csv",
                "/mps/nobody-at-all/timeline.atom"
            })
    void saysAsAProblemWhatIsNotThere(String address) {
        assertThat(this.mvc.get().uri(address))
                .hasStatus(404)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private byte[] body(String address, MediaType type) {
        var answer = this.mvc.get().uri(Pages.address(address, this.jdbc)).exchange();
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(type);
        return answer.getResponse().getContentAsByteArray();
    }
}
