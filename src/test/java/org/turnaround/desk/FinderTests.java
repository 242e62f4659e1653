package org.turnaround.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.turnaround.RecordTest;
import org.turnaround.account.TestAccounts;

/** What a form offers: exact names first, those who sat for its council on its day before others, long lists in groups. */
@RecordTest
class FinderTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoSatForTheCouncilThatDayComesBeforeOthersOfTheName() {
        assertThat(found("Bacon", Map.of("council", norfolk(), "date.edtf", "18 June 2013")))
                .startsWith("Richard Bacon, MP for South Norfolk");
        assertThat(found("Mr Bacon", Map.of())).first().asString().startsWith("Gareth Bacon");
    }

    @Test
    void whatOnlySoundsLikeTheNameComesLastAndSaysSo() {
        List<String> found = found("Timpson", Map.of("council", norfolk(), "date.edtf", "18 June 2013"));
        assertThat(found).first().asString().startsWith("Edward Timpson").doesNotContain("sounds like");
        assertThat(found)
                .filteredOn(name -> name.startsWith("Keith Simpson"))
                .allMatch(name -> name.endsWith("(sounds like it)"));
    }

    @Test
    void bothOfASurnameAreOfferedAndNoneIsTicked() {
        Document page = searched("Lewis", Map.of("council", norfolk(), "date.edtf", "19 January 2016"));
        assertThat(names(page).subList(0, 2))
                .anyMatch(name -> name.startsWith("Brandon Lewis"))
                .anyMatch(name -> name.startsWith("Clive Lewis"));
        assertThat(page.select("[id=caller] input[checked]")).isEmpty();
    }

    @Test
    void longListsAreSortedAndInGroups() {
        Document page = Jsoup.parse(text(editor().get("/editor/sources/new")));
        assertThat(page.select("[name='facts.kind'] optgroup").eachAttr("label"))
                .contains("Press", "Council");
        assertThat(page.select("[name='facts.kind'] optgroup[label=Press] option")
                        .eachText())
                .contains("News")
                .isSorted();
    }

    private List<String> found(String words, Map<String, String> said) {
        return names(searched(words, said));
    }

    private static List<String> names(Document page) {
        return page.select("[id=caller] label.govuk-checkboxes__label").eachText();
    }

    private Document searched(String words, Map<String, String> said) {
        return Jsoup.parse(
                text(editor().post("/editor/calls", said, Map.of("find", "caller", "finds[caller]", words))));
    }

    private TestEditor editor() {
        return new TestEditor(this.mvc, this.accounts.editor());
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String norfolk() {
        return this.jdbc
                .sql("select id::text from council where slug = 'norfolk'")
                .query(String.class)
                .single();
    }
}
