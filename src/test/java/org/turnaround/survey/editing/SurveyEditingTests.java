package org.turnaround.survey.editing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.TestAccounts;
import org.turnaround.desk.RecordDoor;
import org.turnaround.desk.TestEditor;
import org.turnaround.people.TestPeople;
import org.turnaround.record.TestEntries;

@ApplicationTest
@Transactional
class SurveyEditingTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private RecordDoor door;

    @Autowired
    private TestAccounts accounts;

    private TestEditor editor;
    private String smith;
    private String lewis;
    private Map<String, String> form;

    @BeforeEach
    void anEditorAndTwoMembers() {
        this.editor = new TestEditor(this.mvc, this.accounts.editor());
        TestPeople people = new TestPeople(this.jdbc);
        long council = people.council("test-norfolk", "Test Norfolk");
        long member = people.person("test-chloe-smith", "Chloe Testsmith");
        this.smith = String.valueOf(member);
        this.lewis = String.valueOf(people.person("test-clive-lewis", "Clive Testlewis"));
        people.seat(member, people.constituency("North", "2010", council), "Conservative", "2010-05-06", "2024-05-30");
        this.form = Map.ofEntries(
                Map.entry("facts.title", "Survey of two MPs"),
                Map.entry("entry.headline", "Two MPs are asked"),
                Map.entry("entry.date.edtf", "2017-04"),
                Map.entry("entry.council", String.valueOf(council)),
                Map.entry("sources[0].source", String.valueOf(new TestEntries(this.jdbc).source())),
                Map.entry("facts.deadline.edtf", "30 April 2017"),
                Map.entry("questions[0].text", "Is there enough money?"),
                Map.entry("questions[1].text", "What should change?"),
                Map.entry("questions[2].text", ""),
                Map.entry("asked[0].person", this.smith),
                Map.entry("asked[0].channel", "e-mail"),
                Map.entry("asked[0].askedOn", "3 April 2017"),
                Map.entry("asked[0].chasedOn", "2017-04-10"),
                Map.entry("asked[1].person", this.lewis),
                Map.entry("base", "0"));
    }

    @Test
    void aSurveyIsEnteredWithItsAnswersPreviewedAndPublished() {
        long id = survey();
        String grid = "/editor/surveys/" + id + "/answers";
        String enter = "/editor/answers/new?facts.survey=" + id + "&amp;people=" + this.smith + "&amp;facts.question="
                + question(id, 0);
        assertThat(this.editor.get(grid))
                .hasStatusOk()
                .bodyText()
                .contains("Chloe Testsmith", "Is there enough money?", "What should change?", "Enter", enter);
        assertThat(this.editor.get(enter.replace("&amp;", "&")))
                .hasStatusOk()
                .bodyText()
                .contains("Two MPs are asked", "Chloe Testsmith", "What should change?")
                .containsPattern("selected=\"selected\"[^>]*>Is there enough money");
        answer(
                id,
                Map.of(
                        "facts.question",
                        question(id, 0),
                        "facts.status",
                        "answered",
                        "facts.summary",
                        "No.",
                        "facts.direct",
                        "yes"));
        answer(id, Map.of("people", this.lewis, "facts.status", "unavailable", "facts.reason", "On paternity leave"));
        assertThat(this.mvc.get().uri("/surveys/" + id)).hasStatus(404);
        assertThat(this.editor.get("/editor/surveys/" + id + "/preview"))
                .bodyText()
                .contains("A preview.")
                .containsSubsequence(
                        "Chloe Testsmith",
                        "by e-mail; asked 3 April 2017; chased 10 April 2017",
                        "No.",
                        "Clive Testlewis",
                        "Unavailable",
                        "On paternity leave");
        publish(id);
        assertThat(this.mvc.get().uri("/surveys/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("30 April 2017");
        assertThat(this.mvc.get().uri("/mps/test-chloe-smith/timeline"))
                .bodyText()
                .contains("Two MPs are asked");
        assertThat(answered(id)).containsExactly("Chloe Testsmith");
    }

    @Test
    void moreQuestionsAndThoseWhoSatAreLinesAndNothingTypedIsLost() {
        assertThat(this.editor.post("/editor/surveys", this.form, Map.of("find", "questions")))
                .hasStatusOk()
                .bodyText()
                .contains("questions[4].text", "Is there enough money?", "10 April 2017", "Two MPs are asked")
                .doesNotContain("questions[5].text", "There is a problem");
        assertThat(this.editor.post(
                        "/editor/surveys",
                        Map.of(
                                "find",
                                "seats",
                                "entry.council",
                                this.form.get("entry.council"),
                                "entry.date.edtf",
                                "2017-04-01")))
                .bodyText()
                .contains("Chloe Testsmith")
                .doesNotContain("Clive Testlewis");
    }

    @Test
    void aQuestionKeepsItsAnswersWhenItIsRewordedOrMoved() {
        long id = survey();
        String kept = question(id, 1);
        answer(id, Map.of("facts.question", kept, "facts.status", "declined"));
        this.entities.clear();
        Map<String, String> change = Map.of(
                "base", String.valueOf(version(id)),
                "questions[0].id", "what-should-change",
                "questions[0].text", "What ought to change?",
                "questions[1].id", "is-there-enough-money",
                "questions[1].text", "Is there enough money?");
        assertThat(this.editor.post("/editor/surveys/" + id, this.form, change)).hasStatus(302);
        assertThat(question(id, 0)).isEqualTo(kept);
        assertThat(this.editor.get("/editor/surveys/" + id + "/preview"))
                .bodyText()
                .containsSubsequence("What ought to change?", "Is there enough money?", "Declined to answer");

        this.entities.clear();
        assertThat(this.editor.post(
                        "/editor/surveys/" + id,
                        this.form,
                        Map.of(
                                "base",
                                String.valueOf(version(id)),
                                "questions[0].id",
                                "what-should-change",
                                "questions[0].remove",
                                "true",
                                "questions[1].text",
                                "Is there enough money?")))
                .hasStatus(422)
                .bodyText()
                .contains("A question that was answered stays");
    }

    @Test
    void isNotPublishedWithoutAQuestionAndWhoWasAsked() {
        long id = TestEditor.number(this.editor.post(
                "/editor/surveys",
                Map.of("facts.title", "An empty survey", "entry.headline", "Nobody asks", "entry.date.edtf", "2017")));
        assertThat(this.editor.get("/editor/surveys/" + id))
                .bodyText()
                .contains("It cites no source", "It has no question.", "It does not say who was asked, or how many.");
    }

    @Test
    void saysWhatIsWrongBesideEachField() {
        assertThat(this.editor.post(
                        "/editor/surveys",
                        this.form,
                        Map.of(
                                "facts.title",
                                " ",
                                "facts.askedCount",
                                "1",
                                "questions[1].text",
                                "?",
                                "asked[0].askedOn",
                                "yesterday")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "<title>Error: Enter a survey",
                        "Enter “Title”",
                        "More people are named below than that",
                        "“Question” must have from 2 to 500 characters",
                        "Enter a date such as 3 April 2017",
                        "yesterday");
        long id = survey();
        assertThat(this.editor.post(
                        "/editor/answers", Map.of("facts.survey", String.valueOf(id), "facts.status", "unavailable")))
                .hasStatus(422)
                .bodyText()
                .contains("<title>Error: Enter an answer", "Enter why they were not available", "Choose whose it is");
        assertThat(this.editor.post(
                        "/editor/answers",
                        of(id),
                        Map.of("facts.status", "answered-as-group", "facts.question", question(survey(), 0))))
                .hasStatus(422)
                .bodyText()
                .contains("Choose everybody in the group", "Choose one of this survey’s questions");
    }

    @Test
    void twoWhoEnterDifferentAnswersDoNotMeetAndOnOneAnswerBothVersionsAreShown() {
        long id = survey();
        String first = "/editor/answers/" + answer(id, Map.of("facts.status", "no-response"));
        answer(id, Map.of("people", this.lewis, "facts.status", "declined"));
        assertThat(this.editor.post(first, of(id), Map.of("facts.status", "declined")))
                .hasStatus(302);
        assertThat(this.editor.post(first, of(id), Map.of("facts.status", "not-reached")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "Declined to answer", "Not reached");
        assertThat(this.editor.post("/editor/surveys/" + id, this.form, Map.of("facts.method", "By e-mail")))
                .hasStatus(302);
    }

    @Test
    void anAnswerThatIsGoneMeanwhileShowsWhatWasTyped() {
        long id = survey();
        String answer = "/editor/answers/" + answer(id, Map.of("facts.status", "answered"));
        assertThat(answered(id)).containsExactly("Chloe Testsmith");
        assertThat(this.editor.post(answer + "/discard", Map.of("base", "0"))).hasRedirectedUrl("/editor/answers");
        assertThat(answered(id)).isEmpty();
        assertThat(this.editor.post(
                        answer, of(id), Map.of("facts.status", "answered", "facts.summary", "Typed meanwhile")))
                .hasStatus(410)
                .bodyText()
                .contains("Typed meanwhile");
    }

    @Test
    void aDoubleClickMakesOneAnswerAndASecondOfTheSamePersonIsAskedAbout() {
        long id = survey();
        Map<String, String> keyed = Map.of("facts.status", "declined", "key", "one-click");
        assertThat(answer(id, keyed)).isEqualTo(answer(id, keyed));
        assertThat(this.editor.post("/editor/answers", of(id), Map.of("facts.status", "not-reached", "key", "another")))
                .hasStatus(409)
                .bodyText()
                .contains("On the record already", "Chloe Testsmith: declined");
    }

    @Test
    void whatAnEditorChangesOfAPublicSurveyAndItsAnswersIsToldOnItsPage() {
        long id = survey();
        String answer = "/editor/answers/" + answer(id, Map.of("facts.status", "no-response"));
        publish(id);
        assertThat(this.editor.post(answer, of(id), Map.of("facts.status", "declined")))
                .hasStatus(422)
                .bodyText()
                .contains("Say why it is changed");
        assertThat(this.editor.post(answer, of(id), Map.of("facts.status", "declined", "why", "A letter was found")))
                .hasStatus(302);
        answer(id, Map.of("people", this.lewis, "facts.status", "not-reached"));
        assertThat(this.mvc.get().uri("/surveys/" + id))
                .bodyText()
                .containsSubsequence(
                        "Entered on",
                        "an answer “Clive Testlewis: Not reached”",
                        "Changed on",
                        "an answer “Chloe Testsmith: Declined to answer”",
                        "A letter was found",
                        "What came of it, before",
                        "No reply");

        assertThat(this.editor.get(answer + "/discard")).bodyText().contains("Why it is thrown away");
        this.editor.post(answer + "/discard", Map.of("base", "1"));
        assertThat(this.editor.get(answer)).hasStatusOk();
        this.editor.post(answer + "/discard", Map.of("base", "1", "why", "It was another Smith"));
        assertThat(this.editor.get(answer)).hasStatus(404);
        assertThat(this.mvc.get().uri("/surveys/" + id))
                .bodyText()
                .containsSubsequence(
                        "Thrown away on", "an answer “Chloe Testsmith: Declined to answer”", "It was another Smith");
    }

    @Test
    void theRecordFilesLeaveAloneAnAnswerThatSomebodyHasChanged() {
        long id = survey();
        String answer = String.valueOf(answer(id, Map.of("facts.status", "no-response")));
        assertThat(this.door.isKept("answer", Long.parseLong(answer))).isFalse();
        this.editor.post("/editor/answers/" + answer, of(id), Map.of("facts.status", "declined"));
        assertThat(this.door.isKept("answer", Long.parseLong(answer))).isTrue();
    }

    @Test
    void savingKeepsAWithdrawnProposition() {
        long proposition = this.jdbc
                .sql(
                        "insert into proposition (text, state, state_reason) values ('Money is short', 'withdrawn', 'Unclear')"
                                + " returning id")
                .query(Long.class)
                .single();
        long id = survey();
        assertThat(this.editor.post(
                        "/editor/surveys/" + id,
                        this.form,
                        Map.of("questions[0].proposition", String.valueOf(proposition))))
                .hasStatus(302);
        assertThat(this.editor.get("/editor/surveys/" + id)).bodyText().contains("Money is short (withdrawn)");
        assertThat(this.editor.post(
                        "/editor/surveys/" + id,
                        this.form,
                        Map.of(
                                "base",
                                String.valueOf(version(id)),
                                "questions[0].proposition",
                                String.valueOf(proposition),
                                "facts.method",
                                "By post")))
                .hasStatus(302);
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
        answer(id, Map.of("facts.status", "declined", "sources", String.valueOf(source)));
        publish(id);
        assertThat(this.mvc.get().uri("/surveys/" + id)).bodyText().contains("The letter of refusal");
        assertThat(this.mvc.get().uri("/surveys/" + id + ".json")).bodyText().contains("The letter of refusal");
        assertThat(this.mvc.get().uri("/surveys/" + id + ".csv")).bodyText().contains("https://example.org/refusal");
        assertThat(this.editor.get("/editor/surveys/" + id)).bodyText().doesNotContain("The letter of refusal");
    }

    @Test
    void whatIsPublishedKeepsAQuestion() {
        long id = survey();
        publish(id);
        assertThat(this.editor.post(
                        "/editor/surveys/" + id,
                        this.form,
                        Map.of(
                                "base",
                                String.valueOf(version(id)),
                                "why",
                                "A slip",
                                "questions[0].text",
                                "",
                                "questions[1].text",
                                "")))
                .hasStatus(422)
                .bodyText()
                .contains("There is a problem", "It has no question.");
    }

    @Test
    void namesakesHaveRowsOfTheirOwn() {
        long other = new TestPeople(this.jdbc).person("test-chloe-smith-2", "Chloe Testsmith");
        long id = TestEditor.number(
                this.editor.post("/editor/surveys", this.form, Map.of("asked[2].person", String.valueOf(other))));
        assertThat(this.editor.get("/editor/surveys/" + id + "/answers"))
                .bodyText()
                .containsSubsequence(">Chloe Testsmith</th>", ">Chloe Testsmith</th>");
    }

    @Test
    void aSurveyWithAnswersIsNotThrownAway() {
        long id = survey();
        answer(id, Map.of("facts.status", "declined"));
        this.editor.post("/editor/surveys/" + id + "/discard", Map.of("base", String.valueOf(version(id))));
        assertThat(this.editor.get("/editor/surveys/" + id)).hasStatusOk();
    }

    private long survey() {
        return TestEditor.number(this.editor.post("/editor/surveys", this.form, Map.of("confirmed", "yes")));
    }

    private void publish(long survey) {
        String form = "/editor/surveys/" + survey;
        assertThat(this.editor.post(form + "/publication", Map.of("base", String.valueOf(version(survey)))))
                .hasRedirectedUrl(form);
        assertThat(this.mvc.get().uri("/surveys/" + survey)).hasStatusOk();
    }

    private long answer(long survey, Map<String, String> typed) {
        return TestEditor.number(this.editor.post("/editor/answers", of(survey), typed));
    }

    /** The answer of a member to all questions of a survey. */
    private Map<String, String> of(long survey) {
        return Map.of("facts.survey", String.valueOf(survey), "people", this.smith, "base", "0");
    }

    private List<String> answered(long survey) {
        return this.jdbc
                .sql(
                        "select p.name from entry_party x join person p on p.id = x.person_id where x.entry_id = ? and x.part = 'answered'")
                .param(survey)
                .query(String.class)
                .list();
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
