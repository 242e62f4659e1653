package org.turnaround.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.people.TestPeople;
import org.turnaround.position.TestPositions;
import org.turnaround.record.TestEntries;

@ApplicationTest
@Transactional
class SurveyPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsEachAnswerOrTheReasonThereIsNone() {
        TestPeople people = new TestPeople(this.jdbc);
        TestPositions positions = new TestPositions(this.jdbc);
        long council = people.council("test-norfolk", "Test Norfolk");
        long smith = people.person("test-chloe-smith", "Chloe Smith");
        long freeman = people.person("test-george-freeman", "George Freeman");
        long silent = people.person("test-keith-simpson", "Keith Simpson");
        long survey = positions.survey(council, "2017-04", null, List.of(smith, freeman, silent));
        positions.response(survey, smith, "unavailable", "On maternity leave");
        positions.response(survey, freeman, "no-response", null);

        assertThat(this.mvc.get().uri("/surveys/" + survey))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Enough money?",
                        "Chloe Smith",
                        "Unavailable",
                        "On maternity leave",
                        "George Freeman",
                        "No reply",
                        "Keith Simpson",
                        "No answer is on the record")
                .doesNotContain("No reply by");

        this.jdbc
                .sql(
                        "update survey set deadline = '2017-04-13', deadline_first = '2017-04-13', deadline_last = '2017-04-13'"
                                + " where id = ?")
                .param(survey)
                .update();
        assertThat(this.mvc.get().uri("/surveys/" + survey)).bodyText().contains("No reply by 13 April 2017");
    }

    @Test
    void theSourceOfAllAnswersIsCitedOnceForAllAndOthersBesideTheirOwn() throws UnsupportedEncodingException {
        TestPeople people = new TestPeople(this.jdbc);
        TestPositions positions = new TestPositions(this.jdbc);
        long smith = people.person("test-chloe-smith", "Chloe Smith");
        long freeman = people.person("test-george-freeman", "George Freeman");
        long survey = positions.survey(
                people.council("test-norfolk", "Test Norfolk"), "2017-04", null, List.of(smith, freeman));
        positions.response(survey, smith, "declined", null);
        positions.response(survey, freeman, "no-response", null);
        TestEntries entries = new TestEntries(this.jdbc);
        long common = entries.source();
        long other = entries.source();
        this.jdbc
                .sql(
                        "insert into response_source (entry_id, response_id, source_id) select survey_id, id, ? from response where survey_id = ?")
                .params(common, survey)
                .update();
        this.jdbc.sql("""
                        insert into response_source (entry_id, response_id, source_id)
                        select survey_id, id, ? from response where survey_id = ? and status = 'no-response'
                        """).params(other, survey).update();

        Document page = Jsoup.parse(this.mvc
                .get()
                .uri("/surveys/" + survey)
                .exchange()
                .getResponse()
                .getContentAsString());
        assertThat(page.select("figcaption a[href=/sources/" + common + "]")).hasSize(1);
        assertThat(page.select("td a[href=/sources/" + common + "]")).isEmpty();
        assertThat(page.select("figcaption a[href=/sources/" + other + "]")).isEmpty();
        assertThat(page.select("td a[href=/sources/" + other + "]")).hasSize(1);
    }

    @Test
    void aGroupOfWhomNobodyIsNamedIsShownApart() {
        TestPositions positions = new TestPositions(this.jdbc);
        long council = new TestPeople(this.jdbc).council("test-norfolk", "Test Norfolk");
        long survey = positions.survey(council, "2017-04", null, List.of());
        this.jdbc
                .sql(
                        "insert into response (survey_id, status, respondent_note) values (?, 'no-response', 'The rest of 17')")
                .param(survey)
                .update();
        assertThat(this.mvc.get().uri("/surveys/" + survey))
                .hasStatusOk()
                .bodyText()
                .contains("Others, whom no source names", "The rest of 17");
    }

    @Test
    void thereIsNoPageForAnotherNumber() {
        assertThat(this.mvc.get().uri("/surveys/999999999")).hasStatus(404);
    }
}
