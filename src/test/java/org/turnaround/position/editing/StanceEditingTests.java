package org.turnaround.position.editing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.TestAccounts;
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

    private RequestPostProcessor editor;
    private long smith;
    private long entry;

    @BeforeEach
    void anEditorAndAnMpWhoSpoke() {
        this.editor = this.accounts.editor();
        TestPeople people = new TestPeople(this.jdbc);
        TestEntries entries = new TestEntries(this.jdbc);
        this.smith = people.person("test-chloe-smith", "Chloe Testsmith");
        this.entry =
                entries.entry(people.council("test-norfolk", "Test Norfolk"), "2013-06-14", "She asks for a board");
        entries.take(this.entry, this.smith, Part.SPEAKER);
    }

    @Test
    void aPropositionAndAPositionBecomePublicWhenAnEditorSaysSo() {
        long proposition = proposition("draft");
        assertThat(this.mvc.get().uri("/propositions/" + proposition)).hasStatus(404);
        long position = position(proposition, Map.of());
        assertThat(post(
                        "/editor/propositions/" + proposition,
                        Map.of("text", SENTENCE, "state", "published", "version", "0")))
                .hasStatus(302);
        assertThat(this.mvc.get().uri("/propositions/" + proposition))
                .hasStatusOk()
                .bodyText()
                .contains(SENTENCE)
                .doesNotContain("Chloe Testsmith");

        assertThat(save(proposition, position, Map.of("version", "0", "state", "published")))
                .hasStatus(302);
        assertThat(this.mvc.get().uri("/propositions/" + proposition))
                .bodyText()
                .contains("Chloe Testsmith");

        assertThat(save(proposition, position, Map.of("version", "1", "state", "draft")))
                .bodyText()
                .contains("It has been public: withdraw it with a reason");
        assertThat(save(proposition, position, Map.of("version", "1", "state", "withdrawn", "stateReason", "Misread")))
                .hasStatus(302);
        assertThat(this.mvc.get().uri("/propositions/" + proposition))
                .bodyText()
                .doesNotContain("Chloe Testsmith");
    }

    @Test
    void aPositionRestsOnSomething() {
        long proposition = proposition("published");
        Map<String, String> form = new HashMap<>(position(proposition));
        form.remove("entries");
        form.put("state", "published");
        assertThat(post("/editor/positions", form)).hasStatusOk().bodyText().contains("Choose what it rests on");
    }

    @Test
    void aReadingIsPublishedOnlyWithItsReason() {
        Map<String, String> form = new HashMap<>(position(proposition("published")));
        form.put("reason", " ");
        assertThat(post("/editor/positions", form)).hasStatus(302);
        form.put("state", "published");
        assertThat(post("/editor/positions", form))
                .hasStatusOk()
                .bodyText()
                .contains("Say in one line why it is read so");
    }

    @Test
    void onlySilenceHasAReasonForNoAnswer() {
        Map<String, String> form = new HashMap<>(position(proposition("published")));
        form.put("noAnswer", "unavailable");
        assertThat(post("/editor/positions", form)).hasStatusOk().bodyText().contains("has a reason for no answer");
    }

    @Test
    void findingAPersonOffersWhatTheySaidAndKeepsWhatWasTyped() {
        long proposition = proposition("draft");
        assertThat(post(
                        "/editor/positions",
                        Map.of(
                                "proposition",
                                String.valueOf(proposition),
                                "find",
                                "person",
                                "finds[person]",
                                "testsmith",
                                "reason",
                                "half a reason")))
                .hasStatusOk()
                .bodyText()
                .contains("Chloe Testsmith", "half a reason")
                .doesNotContain("There is a problem");
        assertThat(post(
                        "/editor/positions",
                        Map.of(
                                "proposition",
                                String.valueOf(proposition),
                                "find",
                                "entries",
                                "person",
                                "person-" + this.smith)))
                .bodyText()
                .contains("2013-06-14: She asks for a board");
    }

    @Test
    void theSecondOfTwoEditorsSeesBothVersions() {
        long proposition = proposition("draft");
        long position = position(proposition, Map.of());
        assertThat(save(proposition, position, Map.of("version", "0", "reason", "Theirs")))
                .hasStatus(302);
        assertThat(save(proposition, position, Map.of("version", "0", "reason", "Mine")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "Theirs", "Mine", "Save mine on top");
        assertThat(post(
                        "/editor/propositions/" + proposition,
                        Map.of("text", "Another sentence", "state", "draft", "version", "7")))
                .hasStatus(409);
    }

    private long proposition(String state) {
        return number(post("/editor/propositions", Map.of("text", SENTENCE, "state", state)));
    }

    private Map<String, String> position(long proposition) {
        return Map.of(
                "proposition", String.valueOf(proposition),
                "person", "person-" + this.smith,
                "stance", "agrees",
                "date.stated", "2013-06-14",
                "entries", String.valueOf(this.entry),
                "reason", "She asked for it",
                "state", "draft");
    }

    private long position(long proposition, Map<String, String> changes) {
        Map<String, String> form = new HashMap<>(position(proposition));
        form.putAll(changes);
        assertThat(post("/editor/positions", form)).hasRedirectedUrl("/editor/propositions/" + proposition);
        return this.jdbc.sql("select max(id) from position").query(Long.class).single();
    }

    private MvcTestResult save(long proposition, long position, Map<String, String> changes) {
        Map<String, String> form = new HashMap<>(position(proposition));
        form.putAll(changes);
        return post("/editor/positions/" + position, form);
    }

    private static long number(MvcTestResult result) {
        return Long.parseLong(
                requireNonNull(result.getResponse().getRedirectedUrl()).replaceAll("\\D", ""));
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        MockMvcRequestBuilder request =
                this.mvc.post().uri(address).with(this.editor).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
