package org.turnaround.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.RecordTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both ledgers of the bundled record, council by council: no line is not yet no call, and no promise. */
@RecordTest
class LedgersOfTheRecordTests {

    private static final String NOT_COLLECTED = "Not collected yet for this council.";
    private static final String NOTHING_FITS = "Nothing on the record fits this.";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JsonMapper json;

    @ParameterizedTest
    @EnumSource
    void saysOfEveryCouncilWhetherWhatWasSaidHasBeenCollected(Ledger ledger) {
        List<String> councils = councils("true");
        List<String> collected =
                councils("exists (select from coverage v where v.council_id = c.id and v.kind = 'statements')");
        assertThat(councils).hasSize(153);
        assertThat(collected).isNotEmpty();
        for (String council : councils) {
            String address = ledger.address() + "?council=" + council;
            JsonNode answer = this.json.readTree(body(ledger.address() + ".json?council=" + council));
            boolean empty = answer.get(ledger.address().substring(1)).isEmpty();
            assertThat(answer.get("coverage").isNull()).as(address).isEqualTo(!collected.contains(council));
            if (!empty) {
                assertThat(nothing(address)).as(address).isEmpty();
            } else if (collected.contains(council)) {
                assertThat(nothing(address)).as(address).startsWith("Looked for from ");
            } else {
                assertThat(nothing(address)).as(address).startsWith(NOT_COLLECTED);
                assertThat(nothing(address + "&q=anything")).as(address).startsWith(NOT_COLLECTED);
            }
        }
    }

    @Test
    void saysThatNothingFitsWhereItWasCollectedAndMoreIsAskedFor() {
        assertThat(nothing("/calls?council=norfolk&q=zeppelin")).startsWith(NOTHING_FITS);
        assertThat(nothing("/commitments?q=zeppelin")).startsWith(NOTHING_FITS);
        assertThat(nothing("/calls?mp=rupert-lowe")).isNotEmpty().doesNotContain(NOTHING_FITS);
    }

    private List<String> councils(String condition) {
        return this.jdbc
                .sql("select slug from council c where " + condition)
                .query(String.class)
                .list();
    }

    private String nothing(String address) {
        Element words = Jsoup.parse(body(address)).selectFirst("main .govuk-inset-text");
        return words == null ? "" : words.text();
    }

    private String body(String address) {
        return new String(
                this.mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
