package org.turnaround.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.Pages;
import org.turnaround.RecordTest;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/councils.json?region=London",
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
        assertThat(file).endsWith("\r\n");
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            List<CsvRecord> rows = csv.stream().toList();
            assertThat(rows).hasSizeGreaterThan(1);
            assertThat(rows).allSatisfy(row -> {
                assertThat(row.getFieldCount()).isEqualTo(rows.get(0).getFieldCount());
                assertThat(row.getFields()).noneMatch(cell -> cell.matches("(?s)[=+@\t\r\n].*|-\\D.*"));
            });
            assertThat(rows.get(0).getFields()).doesNotHaveDuplicates().noneMatch(String::isBlank);
            assertThat(rows.get(1).getFields()).anyMatch(cell -> cell.startsWith("http"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/councils/norfolk/timeline.atom?kind=statement",
                "/mps/clive-lewis/timeline.atom",
                "/calls.atom?council=norfolk",
                "/commitments.atom",
                "/search.atom?q=board"
            })
    void isAFeedWithIdsThatLast(String address) throws Exception {
        var feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(body(address, MediaType.APPLICATION_ATOM_XML)));
        assertThat(feed.getElementsByTagName("entry").getLength()).isBetween(1, 50);
        assertThat(feed.getElementsByTagName("id").item(0).getTextContent()).isEqualTo("http://localhost" + address);
        assertThat(feed.getElementsByTagName("id").item(1).getTextContent()).matches("http://localhost/[a-z]+/\\d+");
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
