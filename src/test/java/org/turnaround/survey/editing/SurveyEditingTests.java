package org.turnaround.survey.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.TestAccounts;
import org.turnaround.people.TestPeople;
import org.turnaround.record.TestEntries;
import org.turnaround.record.editing.TestEditor;

@ApplicationTest
@Transactional
class SurveyEditingTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestAccounts accounts;

    private TestEditor editor;
    private long smith;
    private long lewis;
    private Map<String, String> form;

    @BeforeEach
    void anEditorAndTwoMembers() {
        this.editor = new TestEditor(this.mvc, this.accounts.editor());
        TestPeople people = new TestPeople(this.jdbc);
        long council = people.council("test-norfolk", "Test Norfolk");
        this.smith = people.person("test-chloe-smith", "Chloe Testsmith");
        this.lewis = people.person("test-clive-lewis", "Clive Testlewis");
        people.seat(
                this.smith, people.constituency("North", "2010", council), "Conservative", "2010-05-06", "2024-05-30");
        this.form = Map.ofEntries(
                Map.entry("title", "Survey of two MPs"),
                Map.entry("entry.headline", "Two MPs are asked"),
                Map.entry("entry.date.stated", "2017-04"),
                Map.entry("entry.council", String.valueOf(council)),
                Map.entry("entry.addSources", String.valueOf(new TestEntries(this.jdbc).source())),
                Map.entry("deadline.stated", "2017-04-30"),
                Map.entry("questions[0].text", "Is there enough money?"),
                Map.entry("questions[1].text", "What should change?"),
                Map.entry("questions[2].text", ""),
                Map.entry("asked[0].who", "person-" + this.smith),
                Map.entry("asked[0].asked", "yes"),
                Map.entry("asked[0].channel", "e-mail"),
                Map.entry("asked[0].askedOn", "2017-04-03"),
                Map.entry("asked[0].chasedOn", "2017-04-10"),
                Map.entry("asked[1].who", "person-" + this.lewis),
                Map.entry("asked[1].asked", "yes"));
    }

    @Test
    void aSurveyIsEnteredWithItsAnswersPreviewedAndPublished() {
        long id = survey();
        assertThat(this.editor.get("/editor/surveys/" + id + "/answers"))
                .hasStatusOk()
                .bodyText()
                .contains("Chloe Testsmith", "Is there enough money?", "What should change?", "Enter");
        answer(id, Map.of("question", question(id, 0), "status", "answered", "summary", "No.", "direct", "yes"));
        this.editor.post(
                "/editor/surveys/" + id + "/answers",
                Map.of("people", "person-" + this.lewis, "status", "unavailable", "reason", "On paternity leave"));
        assertThat(this.mvc.get().uri("/surveys/" + id)).hasStatus(404);
        assertThat(this.editor.get("/editor/surveys/" + id + "/preview"))
                .bodyText()
                .contains("Draft: a preview.")
                .containsSubsequence(
                        "Chloe Testsmith",
                        "by e-mail; asked 3 April 2017; chased 10 April 2017",
                        "No.",
                        "Clive Testlewis",
                        "Unavailable",
                        "On paternity leave");
        String version = String.valueOf(version(id));
        assertThat(this.editor.post("/editor/entries/" + id + "/publication", Map.of("version", version)))
                .hasRedirectedUrl("/surveys/" + id);
        assertThat(this.mvc.get().uri("/surveys/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("30 April 2017");
        assertThat(this.mvc.get().uri("/mps/test-chloe-smith/timeline"))
                .bodyText()
                .contains("Two MPs are asked");
    }

    @Test
    void anotherQuestionOrAPersonIsOneMoreLineAndNothingTypedIsLost() {
        assertThat(this.editor.post("/editor/surveys", this.form, Map.of("find", "question")))
                .hasStatusOk()
                .bodyText()
                .contains("Question 4", "Is there enough money?", "2017-04-10", "Two MPs are asked")
                .doesNotContain("Question 5", "There is a problem");
        assertThat(this.editor.post(
                        "/editor/surveys",
                        Map.of(
                                "find",
                                "seats",
                                "entry.council",
                                this.form.get("entry.council"),
                                "entry.date.stated",
                                "2017-04-01")))
                .bodyText()
                .contains("Chloe Testsmith")
                .doesNotContain("Clive Testlewis");
    }

    @Test
    void aQuestionKeepsItsAnswersWhenItIsReworded() {
        long id = survey();
        answer(id, Map.of("question", question(id, 1), "status", "declined"));
        Map<String, String> change = Map.of(
                "version", String.valueOf(version(id)),
                "questions[0].id", question(id, 1),
                "questions[0].text", "What ought to change?",
                "questions[1].id", question(id, 0));
        assertThat(this.editor.post("/editor/surveys/" + id, this.form, change)).hasStatus(302);
        assertThat(this.editor.get("/editor/surveys/" + id + "/preview"))
                .bodyText()
                .containsSubsequence("What ought to change?", "What should change?", "Declined to answer");

        assertThat(this.editor.post(
                        "/editor/surveys/" + id,
                        this.form,
                        Map.of(
                                "version",
                                String.valueOf(version(id)),
                                "questions[0].id",
                                question(id, 0),
                                "questions[0].remove",
                                "yes")))
                .hasStatusOk()
                .bodyText()
                .contains("A question that was answered stays");
    }

    @Test
    void isNotPublishedWithoutAQuestionAndWhoWasAsked() {
        long id = TestEditor.number(this.editor.post(
                "/editor/surveys",
                Map.of("title", "An empty survey", "entry.headline", "Nobody asks", "entry.date.stated", "2017")));
        assertThat(this.editor.get("/editor/entries/" + id))
                .bodyText()
                .contains("It cites no source", "It has no question.", "It does not say who was asked, or how many.");
    }

    @Test
    void saysWhatIsWrongBesideEachField() {
        assertThat(this.editor.post(
                        "/editor/surveys",
                        this.form,
                        Map.of(
                                "title",
                                " ",
                                "askedCount",
                                "1",
                                "questions[1].text",
                                "?",
                                "asked[0].askedOn",
                                "yesterday")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<title>Error: Enter a survey",
                        "Enter the title",
                        "More people are ticked below than that",
                        "Enter each question in 2 to 500 characters",
                        "dates such as 2017-04-03");
        long id = survey();
        assertThat(this.editor.post("/editor/surveys/" + id + "/answers", Map.of("status", "unavailable")))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Error: Enter an answer", "Enter why they were not available", "Choose whose it is");
        assertThat(this.editor.post(
                        "/editor/surveys/" + id + "/answers",
                        Map.of("people", "person-" + this.smith, "status", "answered-as-group", "question", "1")))
                .bodyText()
                .contains("Choose everybody in the group");
    }

    @Test
    void theSecondOfTwoEditorsSeesBothVersionsAndAnAnswerComesOffTheRecord() {
        long id = survey();
        answer(id, Map.of("status", "no-response"));
        long answer = this.jdbc
                .sql("select id from response where survey_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        assertThat(this.editor.post("/editor/surveys/" + id, this.form, Map.of("version", "0", "title", "Mine")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "Survey of two MPs", "Mine");
        String address = "/editor/surveys/" + id + "/answers/" + answer;
        assertThat(this.editor.post(
                        address, Map.of("version", "0", "people", "person-" + this.smith, "status", "declined")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "No reply by the date", "Declined to answer");
        assertThat(this.editor.post(address + "/removal", Map.of("version", "0")))
                .hasStatus(409);
        assertThat(this.editor.post(address + "/removal", Map.of("version", String.valueOf(version(id)))))
                .hasStatus(302);
        assertThat(this.editor.get(address)).hasStatus(404);
    }

    @Test
    void savingKeepsTheDayThatTheSurveyWasSentAndAWithdrawnProposition() {
        long proposition = this.jdbc
                .sql(
                        "insert into proposition (text, state, state_reason) values ('Money is short', 'withdrawn', 'Unclear')"
                                + " returning id")
                .query(Long.class)
                .single();
        long id = survey();
        this.jdbc
                .sql(
                        "update survey set sent = '2017-03-31', sent_first = '2017-03-31', sent_last = '2017-03-31' where id = ?")
                .param(id)
                .update();
        this.jdbc
                .sql("update question set proposition_id = ? where survey_id = ? and position = 0")
                .params(proposition, id)
                .update();
        assertThat(this.editor.get("/editor/surveys/" + id)).bodyText().contains("Money is short");
        assertThat(this.editor.post("/editor/surveys/" + id, this.form, Map.of("version", "0")))
                .hasStatus(302);
        assertThat(this.jdbc
                        .sql("select sent from survey where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("2017-03-31");
    }

    @Test
    void anAnswerShowsItsOwnSourcesInEveryFormat() {
        long source = new TestEntries(this.jdbc).source();
        this.jdbc
                .sql(
                        "update source set title = 'The letter of refusal', url = 'https://example.org/refusal' where id = ?")
                .param(source)
                .update();
        long id = survey();
        answer(id, Map.of("status", "declined", "sources", String.valueOf(source)));
        publish(id);
        assertThat(this.mvc.get().uri("/surveys/" + id)).bodyText().contains("The letter of refusal");
        assertThat(this.mvc.get().uri("/surveys/" + id + ".json")).bodyText().contains("The letter of refusal");
        assertThat(this.mvc.get().uri("/surveys/" + id + ".csv")).bodyText().contains("https://example.org/refusal");
    }

    @Test
    void whatIsPublishedKeepsAQuestion() {
        long id = survey();
        publish(id);
        assertThat(this.editor.post(
                        "/editor/surveys/" + id,
                        this.form,
                        Map.of("version", "1", "questions[0].text", "", "questions[1].text", "")))
                .hasStatusOk()
                .bodyText()
                .contains("There is a problem", "It has no question.");
    }

    @Test
    void namesakesHaveRowsOfTheirOwn() {
        long other = new TestPeople(this.jdbc).person("test-chloe-smith-2", "Chloe Testsmith");
        long id = TestEditor.number(this.editor.post(
                "/editor/surveys", this.form, Map.of("asked[2].who", "person-" + other, "asked[2].asked", "yes")));
        assertThat(this.editor.get("/editor/surveys/" + id + "/answers"))
                .bodyText()
                .containsSubsequence(">Chloe Testsmith</th>", ">Chloe Testsmith</th>");
    }

    private long survey() {
        return TestEditor.number(this.editor.post("/editor/surveys", this.form));
    }

    private void publish(long survey) {
        String version = String.valueOf(version(survey));
        assertThat(this.editor.post("/editor/entries/" + survey + "/publication", Map.of("version", version)))
                .hasRedirectedUrl("/surveys/" + survey);
    }

    private void answer(long survey, Map<String, String> form) {
        assertThat(this.editor.post(
                        "/editor/surveys/" + survey + "/answers", Map.of("people", "person-" + this.smith), form))
                .hasStatus(302);
    }

    private String question(long survey, int position) {
        return this.jdbc
                .sql("select id from question where survey_id = ? and position = ?")
                .params(survey, position)
                .query(String.class)
                .single();
    }

    private int version(long survey) {
        return this.jdbc
                .sql("select version from entry where id = ?")
                .param(survey)
                .query(Integer.class)
                .single();
    }
}
