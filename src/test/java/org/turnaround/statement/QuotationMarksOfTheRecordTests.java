package org.turnaround.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.Pages;
import org.turnaround.RecordTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How every quotation of the bundled record is set: on its page, in its citations and in the files. */
@RecordTest
class QuotationMarksOfTheRecordTests {

    /** One that opens within one of its own sort. */
    private static final Pattern WITHIN_ITS_LIKE = Pattern.compile("“[^”]*“|‘[^’“”]*‘");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Test
    void marksWithinMarksAlternate() {
        List<Long> statements = this.jdbc
                .sql("select e.id from entry e join statement s on s.id = e.id where e.state = 'published'")
                .query(Long.class)
                .list();
        assertThat(statements).hasSizeGreaterThan(100).allSatisfy(id -> {
            Document page = Jsoup.parse(body("/statements/" + id));
            assertThat(page.select("blockquote p, .cites__text, q").eachText())
                    .noneMatch(words -> WITHIN_ITS_LIKE.matcher(words).find());
            JsonNode statement = this.json.readTree(body("/statements/" + id + ".json"));
            assertThat(statement.get("citation").asString("")).doesNotContainPattern(WITHIN_ITS_LIKE);
        });
    }

    /** Titles and other words too: whatever a page puts between marks. */
    @Test
    void onEveryKindOfPage() {
        for (String page : Pages.PUBLIC) {
            String words = Jsoup.parse(body(Pages.address(page, this.jdbc)))
                    .select("main p, main li, main td, main dd, main h1, main h2, main h3")
                    .stream()
                    .map(Element::ownText)
                    .filter(own -> WITHIN_ITS_LIKE.matcher(own).find())
                    .findFirst()
                    .orElse("");
            assertThat(words).as(page).isEmpty();
        }
    }

    private String body(String address) {
        var answer = this.mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
