package org.turnaround.position.editing;

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
import org.turnaround.record.Part;
import org.turnaround.record.TestEntries;

@ApplicationTest
@Transactional
class StanceEditingTests {

    private static final String SENTENCE = "An interim board should run the service";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestAccounts accounts;

    private TestEditor editor;
    private long smith;
    private long entry;

    @BeforeEach
    void anEditorAndAnMpWhoSpoke() {
        this.editor = new TestEditor(this.mvc, this.accounts.editor());
        TestPeople people = new TestPeople(this.jdbc);
        TestEntries entries = new TestEntries(this.jdbc);
        this.smith = people.person("test-chloe-smith", "Chloe Testsmith");
        this.entry =
                entries.entry(people.council("test-norfolk", "Test Norfolk"), "2013-06-14", "She asks for a board");
        entries.take(this.entry, this.smith, Part.SPEAKER);
    }

    @Test
    void aPropositionAndAPositionBecomePublicWhenAnEditorSaysSo() {
        long proposition = proposition();
        assertThat(this.mvc.get().uri("/propositions/" + proposition)).hasStatus(404);
        publish("propositions", proposition);
        long position = position(proposition, Map.of());
        assertThat(this.mvc.get().uri("/propositions/" + proposition))
                .hasStatusOk()
                .bodyText()
                .contains(SENTENCE)
                .doesNotContain("Chloe Testsmith");

        publish("positions", position);
        assertThat(this.mvc.get().uri("/propositions/" + proposition))
                .bodyText()
                .contains("Chloe Testsmith");
        assertThat(this.mvc.get().uri("/entries/" + position))
                .hasStatusOk()
                .bodyText()
                .contains("Chloe Testsmith", SENTENCE);

        String form = "/editor/positions/" + position;
        assertThat(this.editor.post(form + "/withdrawal", Map.of("base", "1", "why", "Misread")))
                .hasStatus(302);
        assertThat(this.mvc.get().uri("/propositions/" + proposition))
                .bodyText()
                .doesNotContain("She asked for it")
                .contains("Misread");
        assertThat(this.mvc.get().uri("/entries/" + position))
                .hasStatus(410)
                .bodyText()
                .contains("Misread");
        assertThat(this.editor.post(form, position(proposition), Map.of("base", "2", "facts.reason", "New")))
                .hasStatus(422)
                .bodyText()
                .contains("publish it again before changing it");
    }

    @Test
    void aPublishedStanceIsChangedWithAReasonAndBothAreKept() {
        long proposition = proposition();
        publish("propositions", proposition);
        long position = position(proposition, Map.of());
        publish("positions", position);
        Map<String, String> change = Map.of("base", "1", "facts.stance", "disagrees", "why", "It was read wrongly");
        assertThat(this.editor.post("/editor/positions/" + position, position(proposition), change))
                .hasStatus(302);
        assertThat(this.mvc.get().uri("/propositions/" + proposition))
                .bodyText()
                .contains("It was read wrongly", "Stance, before", "Agrees");
        assertThat(this.jdbc
                        .sql("select a.what from change_record r join audit_event a on a.id = r.audit_event_id"
                                + " where r.thing = 'position' and r.verb = 'changed'")
                        .query(String.class)
                        .single())
                .contains("Chloe Testsmith on “" + SENTENCE);
    }

    @Test
    void aPositionRestsOnSomethingAndSaysWhy() {
        long proposition = proposition();
        Map<String, String> form = new HashMap<>(position(proposition));
        form.remove("sources[0].restsOn");
        form.remove("facts.reason");
        long position = TestEditor.number(this.editor.post("/editor/positions", form));
        assertThat(this.editor.get("/editor/positions/" + position))
                .bodyText()
                .contains("It rests on nothing", "It does not say in one line why it is read so");
    }

    @Test
    void aStanceHasItsWordsOrItsActOrIsNotCollected() {
        long proposition = proposition();
        String positions = "/editor/positions";
        assertThat(this.editor.post(positions, position(proposition), Map.of("facts.act", "")))
                .hasStatus(422)
                .bodyText()
                .contains("with neither it is “not collected”");
        assertThat(this.editor.post(positions, position(proposition), Map.of("facts.stance", "declined")))
                .hasStatus(422)
                .bodyText()
                .contains("Give the words by which the person says that they will not say");
        assertThat(this.editor.post(positions, position(proposition), Map.of("facts.stance", "not-collected")))
                .hasStatus(422)
                .bodyText()
                .contains("something was collected");
        String long13 = "one two three four five six seven eight nine ten eleven twelve thirteen";
        assertThat(this.editor.post(positions, position(proposition), Map.of("sources[0].wording", long13)))
                .hasStatus(422)
                .bodyText()
                .contains("Quote at most 12 words");
        position(proposition, Map.of("facts.act", "", "facts.stance", "not-collected"));
        position(
                proposition,
                Map.of("facts.act", "", "sources[0].wording", "an interim board should take over", "confirmed", "yes"));
    }

    @Test
    void onlySilenceHasAReasonForNoAnswer() {
        assertThat(this.editor.post(
                        "/editor/positions", position(proposition()), Map.of("facts.noAnswer", "unavailable")))
                .hasStatus(422)
                .bodyText()
                .contains("has a reason for no answer");
    }

    @Test
    void findingAPersonKeepsWhatWasTyped() {
        assertThat(this.editor.post(
                        "/editor/positions",
                        Map.of("find", "person", "finds[person]", "testsmith", "facts.reason", "half a reason")))
                .hasStatusOk()
                .bodyText()
                .contains("Chloe Testsmith", "half a reason")
                .doesNotContain("There is a problem");
        assertThat(this.editor.post(
                        "/editor/positions", Map.of("find", "sources.restsOn", "finds[sources.restsOn]", "asks for")))
                .bodyText()
                .contains("She asks for a board");
    }

    @Test
    void theSecondOfTwoEditorsSeesBothVersionsInWords() {
        long proposition = proposition();
        long position = position(proposition, Map.of());
        String form = "/editor/positions/" + position;
        assertThat(this.editor.post(form, position(proposition), Map.of("facts.stance", "mixed")))
                .hasStatus(302);
        assertThat(this.editor.post(form, position(proposition), Map.of("facts.stance", "disagrees")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "Mixed", "Disagrees", "Save mine on top");
    }

    @Test
    void aPropositionsFormOpensFilledInFromTheAddress() {
        long proposition = proposition();
        assertThat(this.editor.get("/editor/positions/new?facts.proposition=" + proposition))
                .hasStatusOk()
                .bodyText()
                .contains(SENTENCE);
        assertThat(this.editor.get("/editor/positions/new")).hasStatusOk();
    }

    private void publish(String things, long id) {
        assertThat(this.editor.post("/editor/" + things + "/" + id + "/publication", Map.of("base", "0")))
                .hasStatus(302)
                .flash()
                .doesNotContainKey("refused");
    }

    private long proposition() {
        return TestEditor.number(this.editor.post("/editor/propositions", Map.of("text", SENTENCE)));
    }

    private Map<String, String> position(long proposition) {
        return Map.of(
                "facts.proposition", String.valueOf(proposition),
                "person", String.valueOf(this.smith),
                "facts.stance", "agrees",
                "date.edtf", "2013-06-14",
                "sources[0].restsOn", String.valueOf(this.entry),
                "facts.act", "Signed the letter that asks for it",
                "facts.reason", "She asked for it",
                "base", "0");
    }

    private long position(long proposition, Map<String, String> changes) {
        return TestEditor.number(this.editor.post("/editor/positions", position(proposition), changes));
    }
}
