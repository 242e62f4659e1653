package org.turnaround.statement.editing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.List;
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
        assertThat(get("/editor/statements/" + id)).bodyText().contains("See it as the public will");
        assertThat(get("/editor/statements/" + id + "/preview"))
                .hasStatusOk()
                .bodyText()
                .contains("A preview.", "A warning", WORDS.replace("'", "&#39;"), "Chloe Testsmith");
    }

    @Test
    void isPublishedAndWithdrawnWithItsReasonShown() {
        long id = draft(Map.of());
        assertThat(publish(id, 0)).hasRedirectedUrl("/editor/statements/" + id);
        assertThat(this.mvc.get().uri("/mps/test-chloe-smith/timeline"))
                .bodyText()
                .contains("A warning");

        assertThat(withdraw(id, 1, " "))
                .hasStatus(422)
                .bodyText()
                .contains("Enter why it is withdrawn: the public will read it");
        assertThat(this.mvc.get().uri("/statements/" + id)).hasStatusOk();
        assertThat(withdraw(id, 1, "Wrong speaker.")).hasStatus(302);
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
                        .param("/editor/statements/" + id)
                        .query(String.class)
                        .list())
                .containsExactly("statement-made", "statement-published", "statement-withdrawn");
    }

    @Test
    void whatIsWithdrawnIsPublishedAgainBeforeItIsChangedAndItsHistorySaysWhyItWasWithdrawn() {
        long id = draft(Map.of());
        publish(id, 0);
        withdraw(id, 1, "The wrong day");
        assertThat(save("/editor/statements/" + id, Map.of("base", "2", "entry.headline", "Another", "why", "A slip")))
                .hasStatus(422)
                .bodyText()
                .contains("publish it again before changing it", "Another");
        publish(id, 2);
        assertThat(this.mvc.get().uri("/statements/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Withdrawn on ", "The wrong day");
    }

    @Test
    void noOtherAddressPublishesIt() {
        long id = draft(Map.of());
        assertThat(post("/editor/entries/" + id + "/publication", Map.of("base", "0")))
                .hasStatus(404);
        assertThat(post("/editor/entries/" + id + "/discard", Map.of("base", "0")))
                .hasStatus(404);
        assertThat(get("/editor/entries/" + id)).hasStatus(404);
        assertThat(this.mvc.get().uri("/statements/" + id)).hasStatus(404);
    }

    @Test
    void isNotPublishedWithoutASource() {
        long id = draft(Map.of("sources[0].source", ""));
        assertThat(publish(id, 0)).hasRedirectedUrl("/editor/statements/" + id);
        assertThat(get("/editor/statements/" + id))
                .bodyText()
                .contains("It cites no source")
                .doesNotContain(">Publish<");
        assertThat(this.mvc.get().uri("/statements/" + id)).hasStatus(404);
    }

    @Test
    void showsTheQuotationInItsPassage() {
        long id = draft(Map.of());
        assertThat(get("/editor/statements/" + id))
                .bodyText()
                .contains("Verified", "She said: “<mark>", "</mark>”, and left.");
        long wrong =
                draft(Map.of("entry.headline", "Words nobody printed", "facts.quote", "The moon is made of cheese"));
        assertThat(get("/editor/statements/" + wrong)).bodyText().contains("Not found in the text read");
    }

    @Test
    void looksAtAQuotationAgainWhenItIsChangedAndAtNoOther() {
        long id = draft(Map.of());
        long other = draft(Map.of("entry.headline", "Another", "facts.quote", "Something else was said that day"));
        this.jdbc.sql("delete from quotation_check").update();
        save("/editor/statements/" + id, Map.of("base", "0", "facts.quote", "nothing of the kind was printed"));
        assertThat(this.jdbc
                        .sql(
                                "select c.entry_id || ' ' || k.result from quotation_check k join citation c on c.id = k.citation_id")
                        .query(String.class)
                        .list())
                .containsExactly(id + " not-found");
        assertThat(other).isNotEqualTo(id);
    }

    @Test
    void whatIsQuotedIsTheWordingOfOneOfItsSources() {
        Map<String, String> altered = Map.of("sources[0].wording", "in this county they are on probation");
        assertThat(save("/editor/statements", altered))
                .hasStatus(422)
                .bodyText()
                .contains("None of its sources has these words", WORDS.replace("'", "&#39;"));
        assertThat(draft(Map.of("sources[0].wording", WORDS))).isPositive();
    }

    @Test
    void findingSomebodyKeepsEverythingTyped() {
        assertThat(post(
                        "/editor/statements",
                        Map.of(
                                "find",
                                "speaker",
                                "finds[speaker]",
                                "testlew",
                                "entry.headline",
                                "Half a headline",
                                "entry.date.edtf",
                                "20")))
                .hasStatusOk()
                .bodyText()
                .contains("Half a headline", "value=\"20\"", "Clive Testlewis, MP for South", "person-" + this.lewis)
                .doesNotContain("There is a problem");
    }

    @Test
    void offersWhoSatForTheCouncilThatDay() {
        Map<String, String> form = new HashMap<>(Map.of(
                "find", "seats", "entry.council", String.valueOf(this.council), "entry.date.edtf", "2013-06-14"));
        assertThat(post("/editor/statements", form))
                .bodyText()
                .contains("Chloe Testsmith")
                .doesNotContain("Clive Testlewis");
        form.put("entry.date.edtf", "2016-01");
        assertThat(post("/editor/statements", form))
                .bodyText()
                .contains("Chloe Testsmith", "Clive Testlewis", "name=\"signatories[1].state\"", "Did not sign");
    }

    @Test
    void whoDidNotSignIsListedButHasNoPartInIt() {
        long id = draft(Map.of(
                "signatories[0].person",
                String.valueOf(this.smith),
                "signatories[0].state",
                "signed",
                "signatories[1].person",
                String.valueOf(this.lewis),
                "signatories[1].state",
                "did-not-sign"));
        assertThat(signed(id)).containsExactly(this.smith);
        assertThat(get("/editor/statements/" + id)).bodyText().contains("Clive Testlewis");
        assertThat(save(
                        "/editor/statements/" + id,
                        Map.of(
                                "base",
                                "0",
                                "signatories[0].person",
                                String.valueOf(this.smith),
                                "signatories[1].person",
                                String.valueOf(this.lewis),
                                "signatories[1].state",
                                "named-as-supporting")))
                .hasStatus(302);
        assertThat(signed(id)).containsExactly(this.lewis);
        assertThat(get("/editor/statements/" + id)).bodyText().doesNotContain("signatories[1]");
    }

    @Test
    void whoeverDissentsElsewhereIsAskedForTheStatement() {
        long dissent = draft(Map.of("entry.headline", "He will not sign", "facts.quote", "I cannot put my name to it"));
        Map<String, String> lines = new HashMap<>(Map.of(
                "signatories[0].person", String.valueOf(this.lewis), "signatories[0].state", "dissented-elsewhere"));
        long id = draft(lines);
        assertThat(get("/editor/statements/" + id)).bodyText().contains("The statement with their dissent");
        lines.putAll(Map.of("base", "0", "signatories[0].dissent", String.valueOf(dissent)));
        assertThat(save("/editor/statements/" + id, lines)).hasStatus(302);
        assertThat(get("/editor/statements/" + id)).bodyText().contains("He will not sign");
        lines.putAll(Map.of("base", "1", "signatories[0].dissent", "999999999"));
        assertThat(save("/editor/statements/" + id, lines)).hasStatus(422);
    }

    @Test
    void aNoteOnSomebodyWithoutSayingHowTheyStandIsNotDropped() {
        assertThat(save(
                        "/editor/statements",
                        Map.of(
                                "signatories[0].person",
                                String.valueOf(this.lewis),
                                "signatories[0].note",
                                "Was abroad")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose how each of them stands to it", "Was abroad");
    }

    @Test
    void whatResemblesAStatementWaitsUntilSomebodySaysWhetherItIsTheSame() {
        long first = draft(Map.of());
        publish(first, 0);
        long other = source(null);
        long second = draft(Map.of(
                "entry.headline", "MP puts managers on notice",
                "facts.quote", WORDS.replace("'", "’").toUpperCase(),
                "sources[0].source", String.valueOf(other)));

        assertThat(get("/editor")).bodyText().contains("Possibly on the record already");
        assertThat(get("/editor/statements/" + second))
                .bodyText()
                .contains("Is it on the record already?", "A warning", "It is another one")
                .doesNotContain(">Publish<");
        publish(second, 0);
        assertThat(this.mvc.get().uri("/statements/" + second)).hasStatus(404);

        assertThat(post("/editor/statements/" + second + "/same", Map.of("base", "0", "other", String.valueOf(first))))
                .hasRedirectedUrl("/editor/statements/" + first);
        assertThat(this.mvc.get().uri("/statements/" + first))
                .bodyText()
                .contains("One utterance, 2 sources", "Another source of the words");
        assertThat(get("/editor/statements/" + second)).hasStatus(404);
    }

    @Test
    void whatIsSaidToBeAnotherOneIsPublished() {
        long first = draft(Map.of());
        long second = draft(Map.of("entry.headline", "The same words a day later", "entry.date.edtf", "2013-06-19"));
        assertThat(post("/editor/statements/" + second + "/another", Map.of("other", String.valueOf(first))))
                .hasStatus(302);
        assertThat(get("/editor/statements/" + second))
                .bodyText()
                .contains(">Publish<")
                .doesNotContain("Is it on the record already?");
        publish(second, 0);
        assertThat(this.mvc.get().uri("/statements/" + second)).hasStatusOk();
    }

    @Test
    void whatIsOnTheRecordAlreadyIsChangedWhateverItResembles() {
        long first = draft(Map.of());
        long second = draft(Map.of("entry.headline", "The same words again", "entry.date.edtf", "2013-06-19"));
        this.jdbc
                .sql("update entry set state = 'published' where id in (?, ?)")
                .params(first, second)
                .update();
        assertThat(save(
                        "/editor/statements/" + second,
                        Map.of("base", "0", "entry.headline", "Put right", "why", "A slip")))
                .hasStatus(302);
    }

    @Test
    void twoEditorsMeetOnlyInTheSameField() {
        long id = draft(Map.of());
        assertThat(save("/editor/statements/" + id, Map.of("base", "0", "entry.headline", "Theirs")))
                .hasStatus(302);
        assertThat(save("/editor/statements/" + id, Map.of("base", "0", "facts.capacity", "Minister")))
                .hasStatus(302);
        assertThat(save("/editor/statements/" + id, Map.of("base", "0", "entry.headline", "Mine")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "Theirs", "Mine", "Save mine on top", "name=\"base\" value=\"2\"");
        assertThat(save("/editor/statements/" + id, Map.of("base", "2", "entry.headline", "Mine")))
                .hasStatus(302);
        assertThat(get("/editor/statements/" + id)).bodyText().contains("value=\"Mine\"");
    }

    @Test
    void whatWasPublishedStaysReadableWhenItIsChangedAndSoDoesTheReason() {
        long id = draft(Map.of());
        save("/editor/statements/" + id, Map.of("base", "0", "entry.headline", "As only editors saw it"));
        save("/editor/statements/" + id, Map.of("base", "1", "entry.headline", "As it was published"));
        publish(id, 2);
        assertThat(this.mvc.get().uri("/statements/" + id)).bodyText().doesNotContain("Changed since it was published");

        Map<String, String> changes = new HashMap<>(
                Map.of("base", "3", "entry.headline", "As it was put right", "facts.quote", "Other words altogether"));
        assertThat(save("/editor/statements/" + id, changes))
                .hasStatus(422)
                .bodyText()
                .contains("Say why it is changed");
        changes.put("why", "Misheard on the day");
        assertThat(save("/editor/statements/" + id, changes)).hasStatus(302);
        assertThat(this.mvc.get().uri("/statements/" + id))
                .hasStatusOk()
                .bodyText()
                .contains(">As it was put right</h1>", "Headline, before", "As it was published", "Words, before")
                .contains(WORDS.replace("'", "&#39;"), "Misheard on the day")
                .doesNotContain("As only editors saw it", "Summary, before", "Edith Editor");
    }

    @Test
    void everyFieldOfTheFormStaysReadable() {
        long id = draft(Map.of("facts.capacity", "Minister of State"));
        publish(id, 0);
        save(
                "/editor/statements/" + id,
                Map.of(
                        "base", "1",
                        "facts.capacity", "Leader of the council",
                        "signatories[0].person", String.valueOf(this.lewis),
                        "signatories[0].state", "named-as-supporting",
                        "why", "A slip"));
        assertThat(this.mvc.get().uri("/statements/" + id))
                .bodyText()
                .containsSubsequence("Leader of the council", "Said as, before", "Minister of State")
                .contains("Signatories, Clive Testlewis, MP for South: How they stand to it, before");
    }

    @Test
    void saysWhoHeldASeatThatDayAndIsNotMentioned() {
        long id = draft(Map.of(
                "entry.date.edtf", "2016-01-15",
                "signatories[0].person", String.valueOf(this.smith),
                "signatories[0].state", "signed"));
        assertThat(get("/editor/statements/" + id))
                .bodyText()
                .contains("Clive Testlewis held South that day and is not mentioned");
        long earlier = draft(Map.of(
                "entry.date.edtf", "2013-06-18",
                "signatories[0].person", String.valueOf(this.lewis),
                "signatories[0].state", "signed"));
        assertThat(get("/editor/statements/" + earlier))
                .bodyText()
                .contains("Clive Testlewis, MP for South: held no seat of this council that day")
                .doesNotContain("Clive Testlewis held South that day");
    }

    @Test
    void whatQuotesAnotherIsListedWhenThatOneIsToBeThrownAway() {
        long around = draft(Map.of());
        draft(Map.of(
                "entry.headline", "A minister is quoted",
                "facts.quote", "A minister said so himself, according to them",
                "facts.quotedIn", String.valueOf(around)));
        assertThat(get("/editor/statements/" + around + "/discard")).bodyText().contains("A minister is quoted");
        assertThat(post("/editor/statements/" + around + "/discard", Map.of("base", "0")))
                .flash()
                .containsEntry("refused", "It is named by the statement “A minister is quoted”: change that first");
        assertThat(get("/editor/statements/" + around)).hasStatusOk();
    }

    @Test
    void isNotJoinedToItself() {
        long id = draft(Map.of());
        assertThat(post("/editor/statements/" + id + "/same", Map.of("base", "0", "other", String.valueOf(id))))
                .hasRedirectedUrl("/editor/statements/" + id);
        assertThat(get("/editor/statements/" + id)).hasStatusOk();
    }

    @Test
    void cannotBeQuotedInItself() {
        long id = draft(Map.of());
        assertThat(save("/editor/statements/" + id, Map.of("base", "0", "facts.quotedIn", String.valueOf(id))))
                .hasStatus(422)
                .bodyText()
                .contains("A statement cannot be quoted in itself");
        long inner = draft(Map.of("facts.quote", "Words within words", "facts.quotedIn", String.valueOf(id)));
        assertThat(save("/editor/statements/" + id, Map.of("base", "0", "facts.quotedIn", String.valueOf(inner))))
                .bodyText()
                .contains("A statement cannot be quoted in itself");
    }

    @Test
    void saysWhatIsWrongBesideEachField() {
        assertThat(post(
                        "/editor/statements",
                        Map.of("facts.form", "verbatim", "entry.date.edtf", "soon", "facts.quotedIn", "999999999")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "<title>Error: Enter a statement",
                        "Enter “Headline”",
                        "Enter a date such as",
                        "Enter the words, or choose “Reported”",
                        "Enter “How it reached the public”",
                        "Choose from those that were found");
    }

    @Test
    void aDoubleClickMakesOneStatement() {
        Map<String, String> keyed = Map.of("key", "statement-once");
        assertThat(draft(keyed)).isEqualTo(draft(keyed));
    }

    @Test
    void limitsCountCharactersAndALineEndIsOne() {
        String line = "x".repeat(399) + "\r\n";
        long id = draft(Map.of("facts.quote", line.repeat(9) + "x".repeat(400)));
        assertThat(this.jdbc
                        .sql("select length(quote) from statement where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4000);
        assertThat(save("/editor/statements", Map.of("facts.quote", line.repeat(9) + "x".repeat(401))))
                .hasStatus(422)
                .bodyText()
                .contains("“Words” must have 4,000 characters or fewer");
    }

    private List<Long> signed(long id) {
        return this.jdbc
                .sql("select person_id from entry_party where entry_id = ? and part = 'signatory'")
                .param(id)
                .query(Long.class)
                .list();
    }

    private MvcTestResult publish(long id, int base) {
        return post("/editor/statements/" + id + "/publication", Map.of("base", String.valueOf(base)));
    }

    private MvcTestResult withdraw(long id, int base, String why) {
        return post("/editor/statements/" + id + "/withdrawal", Map.of("base", String.valueOf(base), "why", why));
    }

    private long draft(Map<String, String> changes) {
        MvcTestResult result = save("/editor/statements", changes);
        assertThat(result).hasStatus(302);
        return Long.parseLong(
                requireNonNull(result.getResponse().getRedirectedUrl()).replaceAll("\\D", ""));
    }

    private MvcTestResult save(String address, Map<String, String> changes) {
        Map<String, String> form = new HashMap<>(Map.of(
                "entry.headline", "A warning",
                "entry.summary", "An MP put the managers on notice.",
                "entry.date.edtf", "2013-06-18",
                "entry.council", String.valueOf(this.council),
                "facts.form", "verbatim",
                "facts.quote", WORDS,
                "facts.channel", "interview",
                "parties", "speaker:person-" + this.smith,
                "sources[0].source", String.valueOf(this.source)));
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
