package org.turnaround.record.editing;

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

@ApplicationTest
@Transactional
class PlainEntryTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestAccounts accounts;

    private TestEditor editor;
    private long smith;
    private Map<String, String> form;

    @BeforeEach
    void anEditorAndAMember() {
        this.editor = new TestEditor(this.mvc, this.accounts.editor());
        TestPeople people = new TestPeople(this.jdbc);
        long council = people.council("test-norfolk", "Test Norfolk");
        this.smith = people.person("test-chloe-smith", "Chloe Testsmith");
        this.form = Map.of(
                "kind", "meeting",
                "entry.headline", "An MP meets the minister",
                "entry.date.stated", "2013-06-11",
                "entry.council", String.valueOf(council),
                "entry.addSources", String.valueOf(new TestEntries(this.jdbc).source()),
                "named[0].who", "person-" + this.smith,
                "named[0].part", "attended");
    }

    @Test
    void aMeetingIsPreviewedPublishedAndStandsOnBothTimelines() {
        long id = TestEditor.number(this.editor.post("/editor/entries", this.form));
        assertThat(this.mvc.get().uri("/entries/" + id)).hasStatus(404);
        assertThat(this.editor.get("/editor/entries/" + id + "/preview"))
                .hasStatusOk()
                .bodyText()
                .contains("Draft: a preview.", "An MP meets the minister", "Chloe Testsmith");
        assertThat(this.editor.post("/editor/entries/" + id + "/publication", Map.of("version", "0")))
                .hasRedirectedUrl("/entries/" + id);
        assertThat(this.mvc.get().uri("/councils/test-norfolk/timeline?kind=meeting"))
                .bodyText()
                .contains("An MP meets the minister");
        assertThat(this.mvc.get().uri("/people/test-chloe-smith")).bodyText().contains("An MP meets the minister");
    }

    @Test
    void findingSomebodyAddsALineAndKeepsEverythingTyped() {
        assertThat(this.editor.post(
                        "/editor/entries",
                        Map.of("find", "named", "finds[named]", "testsmith", "entry.headline", "Half a headline")))
                .hasStatusOk()
                .bodyText()
                .contains("Half a headline", "Chloe Testsmith", "person-" + this.smith, "No part")
                .doesNotContain("There is a problem");
    }

    @Test
    void refusesWhatIsWrongBesideEachField() {
        assertThat(this.editor.post(
                        "/editor/entries",
                        Map.of("kind", "inspection", "named[0].who", "organisation-1", "named[0].part", "author")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<title>Error: ",
                        "Choose what sort of entry it is",
                        "Enter a headline",
                        "Choose a part that such a one can have in it");
    }

    @Test
    void takesListsWithGapsAndNoNumberThatIsNotOnTheRecord() {
        String person = "person-" + this.smith;
        assertThat(this.editor.post(
                        "/editor/entries", this.form, Map.of("named[2].who", person, "named[2].part", "chaired")))
                .hasStatus(302);
        assertThat(this.editor.post(
                        "/editor/entries", this.form, Map.of("entry.sources[1].source", "", "entry.topics[2]", "1")))
                .hasStatus(302);
        assertThat(this.editor.post("/editor/entries", this.form, Map.of("entry.addSources", "999999999")))
                .hasStatus(400);
    }

    @Test
    void theSecondOfTwoEditorsSeesBothVersions() {
        long id = TestEditor.number(this.editor.post("/editor/entries", this.form));
        String address = "/editor/entries/" + id + "/text";
        assertThat(this.editor.post(address, this.form, Map.of("version", "0", "entry.headline", "Theirs")))
                .hasStatus(302);
        assertThat(this.editor.post(address, this.form, Map.of("version", "0", "entry.headline", "Mine")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "Theirs", "Mine", "Save mine on top");
        assertThat(this.editor.get("/editor/entries/" + id)).bodyText().contains("Theirs", "Change it");
    }
}
