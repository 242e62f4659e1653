package org.turnaround.statement.editing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

@ApplicationTest
@Transactional
class StatementEditingTests {

    private static final String WORDS = "Children's services in this county are on probation until further notice";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestAccounts accounts;

    private RequestPostProcessor editor;
    private long council;
    private long smith;
    private long lewis;
    private long source;

    @BeforeEach
    void anEditorAndTwoMembers() {
        TestPeople people = new TestPeople(this.jdbc);
        this.editor = this.accounts.editor();
        this.council = people.council("test-norfolk", "Test Norfolk");
        this.smith = people.person("test-chloe-smith", "Chloe Testsmith");
        this.lewis = people.person("test-clive-lewis", "Clive Testlewis");
        people.seat(
                this.smith,
                people.constituency("North", "2010", this.council),
                "Conservative",
                "2010-05-06",
                "2024-05-30");
        people.seat(
                this.lewis, people.constituency("South", "2010", this.council), "Labour", "2015-05-07", "2024-05-30");
        this.source = source("She said: “" + WORDS + "”, and left.");
    }

    @Test
    void aDraftIsSeenByEditorsOnly() {
        long id = draft(Map.of());
        assertThat(this.mvc.get().uri("/statements/" + id)).hasStatus(404);
        assertThat(this.mvc.get().uri("/entries/" + id)).hasStatus(404);
        assertThat(this.mvc.get().uri("/mps/test-chloe-smith/timeline"))
                .bodyText()
                .doesNotContain("A warning");
        assertThat(this.mvc.get().uri("/mps/test-chloe-smith/timeline.json"))
                .bodyText()
                .doesNotContain("A warning");
        assertThat(this.mvc.get().uri("/sources/" + this.source)).bodyText().doesNotContain("A warning");
        assertThat(get("/editor")).bodyText().contains("A warning");
        assertThat(get("/editor/statements/" + id + "/preview"))
                .hasStatusOk()
                .bodyText()
                .contains("Draft: a preview.", "A warning", WORDS.replace("'", "&#39;"), "Chloe Testsmith");
    }

    @Test
    void isPublishedAndWithdrawnWithItsReasonShown() {
        long id = draft(Map.of());
        assertThat(post("/editor/entries/" + id + "/publication", Map.of("version", "0")))
                .hasRedirectedUrl("/statements/" + id);
        assertThat(this.mvc.get().uri("/mps/test-chloe-smith/timeline"))
                .bodyText()
                .contains("A warning");

        assertThat(post("/editor/entries/" + id + "/withdrawal", Map.of("version", "1", "reason", " ")))
                .bodyText()
                .contains("<title>Error: ", "Enter why it is withdrawn");
        assertThat(post("/editor/entries/" + id + "/withdrawal", Map.of("version", "1", "reason", "Wrong speaker.")))
                .hasRedirectedUrl("/editor");
        assertThat(this.mvc.get().uri("/statements/" + id))
                .hasStatus(410)
                .bodyText()
                .contains("withdrawn because: Wrong speaker");
        assertThat(this.mvc.get().uri("/entries/" + id)).hasStatus(410);
        assertThat(this.mvc.get().uri("/mps/test-chloe-smith/timeline"))
                .bodyText()
                .doesNotContain("A warning");
        assertThat(this.jdbc
                        .sql("select kind from audit_event where thing = ? order by id")
                        .param("/statements/" + id)
                        .query(String.class)
                        .list())
                .containsExactly("draft-made", "entry-published", "entry-withdrawn");
    }

    @Test
    void isNotPublishedWithoutASource() {
        long id = draft(Map.of("entry.addSources", ""));
        assertThat(post("/editor/entries/" + id + "/publication", Map.of("version", "0")))
                .hasRedirectedUrl("/editor/statements/" + id + "/review");
        assertThat(get("/editor/statements/" + id + "/review")).bodyText().contains("It cites no source");
        assertThat(this.mvc.get().uri("/statements/" + id)).hasStatus(404);
    }

    @Test
    void showsTheQuotationInItsPassage() {
        long id = draft(Map.of());
        assertThat(get("/editor/statements/" + id + "/review"))
                .bodyText()
                .contains("Verified", "She said: “<mark>", "</mark>”, and left.");
        long wrong = draft(Map.of("entry.headline", "Words nobody printed", "quote", "The moon is made of cheese"));
        assertThat(get("/editor/statements/" + wrong + "/review"))
                .bodyText()
                .contains("Not found in the text captured");
    }

    @Test
    void findingSomebodyKeepsEverythingTyped() {
        assertThat(post(
                        "/editor/statements",
                        Map.of(
                                "find",
                                "speakers",
                                "finds[speakers]",
                                "testlew",
                                "entry.headline",
                                "Half a headline",
                                "entry.date.stated",
                                "20")))
                .hasStatusOk()
                .bodyText()
                .contains("Half a headline", "value=\"20\"", "Clive Testlewis, MP for South", "person-" + this.lewis)
                .doesNotContain("There is a problem");
    }

    @Test
    void offersWhoSatForTheCouncilThatDay() {
        Map<String, String> form = new HashMap<>(Map.of(
                "find", "seats", "entry.council", String.valueOf(this.council), "entry.date.stated", "2013-06-14"));
        assertThat(post("/editor/statements", form))
                .bodyText()
                .contains("Chloe Testsmith")
                .doesNotContain("Clive Testlewis");
        form.put("entry.date.stated", "2016-01");
        assertThat(post("/editor/statements", form)).bodyText().contains("Chloe Testsmith", "Clive Testlewis");
    }

    @Test
    void whoDidNotSignIsListedButHasNoPartInIt() {
        long id = draft(Map.of(
                "signatories[0].who",
                "person-" + this.smith,
                "signatories[0].state",
                "signed",
                "signatories[1].who",
                "person-" + this.lewis,
                "signatories[1].state",
                "did-not-sign"));
        assertThat(this.jdbc
                        .sql("select person_id from entry_person where entry_id = ? and part = 'signatory'")
                        .param(id)
                        .query(Long.class)
                        .list())
                .containsExactly(this.smith);
        assertThat(get("/editor/statements/" + id)).bodyText().contains("Clive Testlewis");
    }

    @Test
    void whatResemblesAStatementWaitsUntilSomebodySaysWhetherItIsTheSame() {
        long first = draft(Map.of());
        post("/editor/entries/" + first + "/publication", Map.of("version", "0"));
        long other = source(null);
        long second = draft(Map.of(
                "entry.headline", "MP puts managers on notice",
                "quote", WORDS.replace("'", "’").toUpperCase(),
                "entry.addSources", String.valueOf(other)));

        assertThat(get("/editor")).bodyText().contains("Possibly on the record already");
        assertThat(get("/editor/statements/" + second + "/review"))
                .bodyText()
                .contains("Is it on the record already?", "A warning", "It is another one")
                .doesNotContain(">Publish<");
        assertThat(post("/editor/entries/" + second + "/publication", Map.of("version", "0")))
                .hasRedirectedUrl("/editor/statements/" + second + "/review");

        assertThat(post(
                        "/editor/statements/" + second + "/same",
                        Map.of("version", "0", "other", String.valueOf(first))))
                .hasRedirectedUrl("/editor/statements/" + first + "/review");
        assertThat(this.mvc.get().uri("/statements/" + first)).bodyText().contains("One utterance, 2 sources");
        assertThat(get("/editor/statements/" + second + "/review")).hasStatus(404);
    }

    @Test
    void whatIsSaidToBeAnotherOneIsPublished() {
        long first = draft(Map.of());
        long second = draft(Map.of("entry.headline", "The same words a day later", "entry.date.stated", "2013-06-19"));
        assertThat(post("/editor/statements/" + second + "/another", Map.of("other", String.valueOf(first))))
                .hasStatus(302);
        assertThat(get("/editor/statements/" + second + "/review"))
                .bodyText()
                .contains(">Publish<")
                .doesNotContain("Is it on the record already?");
    }

    @Test
    void theSecondOfTwoEditorsSeesBothVersionsAndCanSaveOnTop() {
        long id = draft(Map.of());
        assertThat(save("/editor/statements/" + id, Map.of("version", "0", "entry.headline", "Theirs")))
                .hasStatus(302);
        assertThat(save("/editor/statements/" + id, Map.of("version", "0", "entry.headline", "Mine")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "Theirs", "Mine", "Save mine on top", "name=\"version\" value=\"1\"");
        assertThat(save("/editor/statements/" + id, Map.of("version", "1", "entry.headline", "Mine")))
                .hasStatus(302);
        assertThat(this.jdbc
                        .sql("select version from entry where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatWasPublishedStaysReadableWhenItIsChanged() {
        long id = draft(Map.of());
        save("/editor/statements/" + id, Map.of("version", "0", "entry.headline", "As only editors saw it"));
        save("/editor/statements/" + id, Map.of("version", "1", "entry.headline", "As it was published"));
        post("/editor/entries/" + id + "/publication", Map.of("version", "2"));
        assertThat(this.mvc.get().uri("/statements/" + id)).bodyText().doesNotContain("Changed since it was published");

        save(
                "/editor/statements/" + id,
                Map.of("version", "3", "entry.headline", "As it was put right", "quote", "Other words altogether"));
        assertThat(this.mvc.get().uri("/statements/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("<h1>As it was put right</h1>", "Headline, before", "As it was published", "Words, before")
                .contains(WORDS.replace("'", "&#39;"))
                .doesNotContain("As only editors saw it", "Summary, before", "Edith Editor");
    }

    @Test
    void everyFieldOfTheFormStaysReadable() {
        long id = draft(Map.of("capacity", "Minister of State"));
        post("/editor/entries/" + id + "/publication", Map.of("version", "0"));
        save("/editor/statements/" + id, Map.of("version", "1", "capacity", "Leader of the council"));
        assertThat(this.mvc.get().uri("/statements/" + id))
                .bodyText()
                .containsSubsequence("Leader of the council", "Said as, before", "Minister of State");
    }

    @Test
    void saysWhoHeldASeatThatDayAndIsNotMentioned() {
        Map<String, String> ticked = Map.of(
                "entry.date.stated", "2016-01-15",
                "signatories[0].who", "person-" + this.smith,
                "signatories[0].state", "signed");
        long id = draft(ticked);
        assertThat(get("/editor/statements/" + id + "/review"))
                .bodyText()
                .contains("Clive Testlewis held South that day and is not mentioned");
        long earlier = draft(Map.of(
                "entry.date.stated",
                "2013-06-18",
                "signatories[0].who",
                "person-" + this.lewis,
                "signatories[0].state",
                "signed"));
        assertThat(get("/editor/statements/" + earlier))
                .bodyText()
                .contains("Clive Testlewis, MP for South: held no seat of this council that day")
                .doesNotContain("Clive Testlewis held South that day");
    }

    @Test
    void whatQuotesAnotherIsListedWhenThatOneIsToBeThrownAway() {
        long around = draft(Map.of());
        draft(Map.of("quote", "A minister said so himself, according to them", "quotedIn", String.valueOf(around)));
        post("/editor/entries/" + around + "/discard", Map.of("version", "0"));
        assertThat(get("/editor/statements/" + around + "/review")).hasStatusOk();
    }

    @Test
    void isNotJoinedToItself() {
        long id = draft(Map.of());
        assertThat(post("/editor/statements/" + id + "/same", Map.of("version", "0", "other", String.valueOf(id))))
                .hasRedirectedUrl("/editor/statements/" + id + "/review");
        assertThat(get("/editor/statements/" + id)).hasStatusOk();
    }

    @Test
    void cannotBeQuotedInItself() {
        long id = draft(Map.of());
        assertThat(save("/editor/statements/" + id, Map.of("version", "0", "quotedIn", String.valueOf(id))))
                .bodyText()
                .contains("A statement cannot be quoted in itself");
    }

    @Test
    void saysWhatIsWrongBesideEachField() {
        assertThat(post(
                        "/editor/statements",
                        Map.of("form", "verbatim", "entry.date.stated", "soon", "quotedIn", "that one")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<title>Error: Enter a statement",
                        "Enter a headline",
                        "is not a date",
                        "Enter the words, or choose “Reported”",
                        "Choose how it reached the public",
                        "Choose from the statements that were found");
    }

    private long draft(Map<String, String> changes) {
        String location =
                requireNonNull(save("/editor/statements", changes).getResponse().getRedirectedUrl());
        assertThat(location).endsWith("/review");
        return Long.parseLong(location.replaceAll("\\D", ""));
    }

    private MvcTestResult save(String address, Map<String, String> changes) {
        Map<String, String> form = new HashMap<>(Map.of(
                "entry.headline", "A warning",
                "entry.summary", "An MP put the managers on notice.",
                "entry.date.stated", "2013-06-18",
                "entry.council", String.valueOf(this.council),
                "form", "verbatim",
                "quote", WORDS,
                "channel", "interview",
                "speakers", "person-" + this.smith,
                "entry.addSources", String.valueOf(this.source)));
        form.putAll(changes);
        return post(address, form);
    }

    private MvcTestResult get(String address) {
        return this.mvc.get().uri(address).with(this.editor).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        MockMvcRequestBuilder request =
                this.mvc.post().uri(address).with(this.editor).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private long source(@Nullable String text) {
        long source = new org.turnaround.record.TestEntries(this.jdbc).source();
        if (text != null) {
            new org.turnaround.statement.TestStatements(this.jdbc).captured(source, text);
        }
        return source;
    }
}
