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
import org.turnaround.RecordTest;

/** Every survey of the bundled record, as its page tells it. */
@RecordTest
class SurveysOfTheRecordTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Surveys surveys;

    @Test
    void silenceNamesADateOnlyWhereOneWasSet() throws UnsupportedEncodingException {
        int silent = 0;
        for (Survey survey : all()) {
            String words = page(survey).text();
            silent += words.split("No reply", -1).length - 1;
            assertThat(words.contains("No reply by"))
                    .as(survey.title())
                    .isEqualTo(survey.deadline() != null
                            && survey.responses().stream().anyMatch(one -> one.status() == ResponseStatus.NO_RESPONSE));
        }
        assertThat(silent).isGreaterThan(5);
    }

    @Test
    void noSourceOfAllAnswersIsCitedInEachRow() throws UnsupportedEncodingException {
        for (Survey survey : all()) {
            Document page = page(survey);
            assertThat(survey.commonSources()).as(survey.title()).isNotEmpty().allSatisfy(source -> {
                String link = "a[href=/sources/" + source.id() + "]";
                assertThat(page.select("figcaption " + link)).as(survey.title()).hasSize(1);
                assertThat(page.select("td " + link)).as(survey.title()).isEmpty();
            });
        }
    }

    private List<Survey> all() {
        List<Long> ids = this.jdbc
                .sql("select s.id from survey s join entry e on e.id = s.id and e.state = 'published' order by s.id")
                .query(Long.class)
                .list();
        assertThat(ids).isNotEmpty();
        return ids.stream().map(id -> this.surveys.of(id).orElseThrow()).toList();
    }

    private Document page(Survey survey) throws UnsupportedEncodingException {
        return Jsoup.parse(this.mvc
                .get()
                .uri("/surveys/" + survey.id())
                .exchange()
                .getResponse()
                .getContentAsString());
    }
}
