package org.turnaround.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.RecordTest;
import org.turnaround.shared.PartialDate;

/** What holds of every feed on the bundled record. */
@RecordTest
class FeedsOfTheRecordTests {

    private static final Pattern ONE_DAY = Pattern.compile("^\\d{1,2} [A-Z][a-z]+ \\d{4}(?=$|:)");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    /** Summer and winter: a reader of feeds takes the date as it is written. */
    @Test
    void whatHappenedOnADayIsPublishedOnThatDay() {
        int summer = 0;
        for (String feed : feeds()) {
            Elements entries = Jsoup.parse(text(feed), Parser.xmlParser()).select("entry");
            assertThat(entries.select("updated").eachText()).as(feed).doesNotHaveDuplicates();
            for (Element entry : entries) {
                OffsetDateTime published =
                        OffsetDateTime.parse(entry.select("published").text());
                Matcher day = ONE_DAY.matcher(entry.select("summary").text());
                if (day.find()) {
                    assertThat(PartialDate.of(published.toLocalDate()).words())
                            .as("%s in %s", entry.select("id").text(), feed)
                            .isEqualTo(day.group());
                    summer += published.getOffset().getTotalSeconds() > 0 ? 1 : 0;
                }
            }
        }
        assertThat(summer).isGreaterThan(200);
    }

    private List<String> feeds() {
        List<String> feeds = new ArrayList<>(List.of("/calls.atom", "/commitments.atom"));
        feeds.addAll(this.jdbc
                .sql("select '/councils/' || slug || '/timeline.atom' from council")
                .query(String.class)
                .list());
        return feeds;
    }

    private String text(String address) {
        var answer = this.mvc.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
