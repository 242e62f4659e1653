package org.turnaround.intervention.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.TestAccounts;
import org.turnaround.desk.TestEditor;
import org.turnaround.people.TestPeople;
import org.turnaround.record.TestEntries;
import org.turnaround.shared.PartialDate;

/** What was done, who came and who met, as editors enter it. */
@ApplicationTest
@Transactional
class InterventionEditingTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestAccounts accounts;

    private TestEditor editor;
    private TestPeople people;
    private long smith;
    private Map<String, String> entry;

    @BeforeEach
    void anEditorAndAMember() {
        this.editor = new TestEditor(this.mvc, this.accounts.editor());
        this.people = new TestPeople(this.jdbc);
        long council = this.people.council("test-norfolk", "Test Norfolk");
        this.smith = this.people.person("test-chloe-smith", "Chloe Testsmith");
        this.entry = Map.of(
                "base", "0",
                "entry.headline", "An MP meets the minister",
                "entry.date.edtf", "11 June 2013",
                "entry.council", String.valueOf(council),
                "sources[0].source", String.valueOf(new TestEntries(this.jdbc).source()));
    }

    @Test
    void aMeetingIsPreviewedPublishedAndStandsOnBothTimelines() {
        long id = TestEditor.number(this.editor.post("/editor/meetings", this.entry, meeting()));
        assertThat(this.mvc.get().uri("/entries/" + id)).hasStatus(404);
        assertThat(this.editor.get("/editor/meetings/" + id + "/preview"))
                .hasStatusOk()
                .bodyText()
                .contains("A preview.", "An MP meets the minister", "Chloe Testsmith");
        publish("/editor/meetings/" + id);
        assertThat(this.mvc.get().uri("/councils/test-norfolk/timeline?kind=meeting"))
                .bodyText()
                .contains("An MP meets the minister", "They agreed to meet again");
        assertThat(this.mvc.get().uri("/people/test-chloe-smith")).bodyText().contains("An MP meets the minister");
    }

    @Test
    void findingSomebodyKeepsEverythingTyped() {
        assertThat(this.editor.post(
                        "/editor/meetings",
                        Map.of(
                                "find",
                                "attended",
                                "finds[attended]",
                                "testsmith",
                                "entry.headline",
                                "Half a headline")))
                .hasStatusOk()
                .bodyText()
                .contains("Half a headline", "Chloe Testsmith", "attended:person-" + this.smith)
                .doesNotContain("There is a problem");
    }

    @Test
    void refusesWhatIsWrongBesideEachField() {
        assertThat(this.editor.post(
                        "/editor/meetings",
                        Map.of(
                                "entry.date.edtf",
                                "some day",
                                "parties",
                                "attended:person-999999999",
                                "sources[3].source",
                                "999999999")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "<title>Error: ",
                        "Enter “Headline”",
                        "Choose or enter “Whether they have met”",
                        "Choose from those that were found");
    }

    @Test
    void nobodyMeetsAloneUnlessTheSourcesNameNobodyElse() {
        Map<String, String> alone = new HashMap<>(this.entry);
        alone.putAll(meeting());
        assertThat(this.editor.post("/editor/meetings", alone, Map.of("facts.othersNotNamed", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Name two who met, or say that the sources name nobody else");
        long id = TestEditor.number(this.editor.post("/editor/meetings", alone));
        publish("/editor/meetings/" + id);
        assertThat(this.mvc.get().uri("/entries/" + id))
                .bodyText()
                .contains("Who else was there is not named in what was read.");
    }

    @Test
    void aPublishedNoticeStandsOnTheCouncilsPageUntilItsEndIsEntered() {
        Map<String, String> notice = Map.of("facts.type", "improvement-notice", "facts.status", "issued");
        long id = TestEditor.number(this.editor.post("/editor/interventions", this.entry, notice));
        assertThat(this.mvc.get().uri("/councils/test-norfolk")).bodyText().doesNotContain("An MP meets the minister");
        publish("/editor/interventions/" + id);
        assertThat(this.mvc.get().uri("/councils/test-norfolk"))
                .bodyText()
                .contains("An MP meets the minister", "last known in force: 11 June 2013");
        Map<String, String> ended = Map.of(
                "facts.type", "improvement-notice",
                "facts.status", "issued",
                "facts.ends.edtf", "March 2014",
                "base", "1",
                "why", "The end was found");
        assertThat(this.editor.post("/editor/interventions/" + id, this.entry, ended))
                .hasStatus(302);
        assertThat(this.mvc.get().uri("/councils/test-norfolk")).bodyText().doesNotContain("last known in force");
        assertThat(this.mvc.get().uri("/entries/" + id))
                .bodyText()
                .contains("Changed since it was published", "Ended, before", "The end was found");
    }

    @Test
    void anInterventionDoesNotEndBeforeItBeginsNorTwice() {
        Map<String, String> board = Map.of(
                "facts.type", "improvement-board",
                "facts.status", "issued",
                "facts.ends.edtf", "May 2013",
                "facts.endNotFound", "true");
        assertThat(this.editor.post("/editor/interventions", this.entry, board))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "“Ended” must not be before “Date, or when it began”",
                        "Give its end, or say that nobody found it: not both");
    }

    @Test
    void whoIsAppointedAndWhoWentFollowFromTheAppointment() {
        long before = this.people.person("test-ann-before", "Ann Before");
        Map<String, String> facts = Map.of(
                "facts.event",
                "appointed",
                "facts.post",
                "Director of children’s services",
                "facts.person",
                String.valueOf(this.smith),
                "facts.replaces",
                String.valueOf(before));
        long id = TestEditor.number(this.editor.post("/editor/appointments", this.entry, facts));
        publish("/editor/appointments/" + id);
        assertThat(this.jdbc
                        .sql("select string_agg(part, ' ' order by position) from entry_party where entry_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("appointed replaced");
        assertThat(this.mvc.get().uri("/people/test-ann-before")).bodyText().contains("An MP meets the minister");
        assertThat(this.editor.post(
                        "/editor/appointments/" + id,
                        this.entry,
                        Map.of(
                                "facts.event",
                                "left",
                                "facts.person",
                                String.valueOf(this.smith),
                                "base",
                                "1",
                                "why",
                                "x")))
                .hasStatus(422)
                .bodyText()
                .contains("Enter “Post”");
    }

    @Test
    void aReplyStandsOnThePageOfWhatItRepliesToOnceBothAreRead() {
        TestEntries entries = new TestEntries(this.jdbc);
        long accusation = entries.entry(null, "event", PartialDate.parse("2013-06"), "The council is accused");
        long draft = entries.entry(null, "event", PartialDate.parse("2013-06"), "A draft that accuses");
        this.jdbc
                .sql("update entry set state = 'draft' where id = ?")
                .param(draft)
                .update();
        Map<String, String> reply = Map.of("parties", "author:person-" + this.smith);
        assertThat(this.editor.post("/editor/replies", this.entry, reply))
                .hasStatus(422)
                .bodyText()
                .contains("Name what it replies to");
        Map<String, String> to = new HashMap<>(this.entry);
        to.putAll(reply);
        to.put("repliesTo[0]", String.valueOf(accusation));
        to.put("repliesTo[1]", String.valueOf(draft));
        assertThat(this.editor.post("/editor/replies", to, Map.of("entry.date.edtf", "May 2013")))
                .hasStatus(422)
                .bodyText()
                .contains("what it replies to");
        long id = TestEditor.number(this.editor.post("/editor/replies", to));
        assertThat(this.mvc.get().uri("/entries/" + accusation)).bodyText().doesNotContain("What was replied");
        publish("/editor/replies/" + id);
        assertThat(this.mvc.get().uri("/entries/" + id))
                .bodyText()
                .contains("An MP meets the minister", "Chloe Testsmith", "It replies to", "The council is accused")
                .doesNotContain("A draft that accuses");
        assertThat(this.mvc.get().uri("/entries/" + accusation))
                .bodyText()
                .contains("What was replied", "An MP meets the minister");
    }

    private Map<String, String> meeting() {
        return Map.of(
                "facts.status", "held",
                "facts.outcome", "They agreed to meet again",
                "facts.othersNotNamed", "true",
                "parties", "attended:person-" + this.smith);
    }

    private void publish(String form) {
        assertThat(this.editor.post(form + "/publication", Map.of("base", "0"))).hasRedirectedUrl(form);
    }
}
