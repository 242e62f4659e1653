package org.turnaround.people.editing;

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
class PeopleEditingTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestAccounts accounts;

    private TestEditor editor;
    private long council;
    private String source;

    @BeforeEach
    void anEditorAndACouncil() {
        this.editor = new TestEditor(this.mvc, this.accounts.editor());
        this.council = new TestPeople(this.jdbc).council("test-norfolk", "Test Norfolk");
        this.source = String.valueOf(new TestEntries(this.jdbc).source());
    }

    @Test
    void somebodyNewIsPublicOnceSomethingPublishedNamesThem() {
        long id = zoe(Map.of("honorifics", "Ms Tester, Cllr Tester"));
        assertThat(this.mvc.get().uri("/people/zoe-oneil-tester")).hasStatus(404);
        assertThat(found("tester")).isZero();
        assertThat(this.editor.get("/editor/people?q=zoe tester")).bodyText().contains("/editor/people/" + id);
        assertThat(this.editor.post("/editor/events", Map.of("find", "subject", "finds[subject]", "zoe tester")))
                .bodyText()
                .contains("person-" + id);
        assertThat(this.jdbc
                        .sql("select sort_name from person where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("Tester, Zoë O’Neil");

        long entry = named(id, "draft");
        assertThat(this.mvc.get().uri("/people/zoe-oneil-tester"))
                .as("a draft is not published")
                .hasStatus(404);
        state(entry, "published");
        assertThat(found("tester")).isEqualTo(1);
        assertThat(this.mvc.get().uri("/people/zoe-oneil-tester"))
                .hasStatusOk()
                .bodyText()
                .contains("Zoë O’Neil Tester", "Ms Tester, Cllr Tester");
        state(entry, "withdrawn");
        assertThat(found("tester")).isZero();
        assertThat(this.mvc.get().uri("/people/zoe-oneil-tester")).hasStatus(404);
    }

    @Test
    void aNameHasLettersAndAnAddressEvenInAnotherScript() {
        assertThat(this.editor.post("/editor/people", Map.of("name", "---")))
                .hasStatus(422)
                .bodyText()
                .contains("“Name” must have two letters or more");
        assertThat(this.editor.post("/editor/organisations", Map.of("name", "---", "type", "charity")))
                .hasStatus(422);
        for (String slug : new String[] {"person-1", "person-2"}) {
            long id = TestEditor.number(
                    this.editor.post("/editor/people", Map.of("name", "محمد", "note", slug, "confirmed", "yes")));
            assertThat(this.jdbc
                            .sql("select slug from person where id = ?")
                            .param(id)
                            .query(String.class)
                            .single())
                    .isEqualTo(slug);
        }
    }

    @Test
    void aLikeNameIsPointedOutAndASecondOfTheNameHasAnAddressOfTheirOwn() {
        long first = zoe(Map.of());
        assertThat(this.editor.post("/editor/people", Map.of("name", "Zoe O'Niel Tester")))
                .hasStatus(409)
                .bodyText()
                .contains("On the record already", "/editor/people/" + first);
        long second = zoe(Map.of("confirmed", "yes"));
        assertThat(second).isNotEqualTo(first);
        named(second, "published");
        assertThat(this.mvc.get().uri("/people/zoe-oneil-tester-2")).hasStatusOk();
    }

    @Test
    void aTypingErrorIsForgivenButWhoeverHasTheVeryWordsComesFirst() {
        TestPeople people = new TestPeople(this.jdbc);
        long like = people.person("test-aaron-tustler", "Aaron Tusstler");
        long exact = people.person("test-zed-tustler", "Zed Tustler");
        assertThat(this.editor.post("/editor/events", Map.of("find", "subject", "finds[subject]", "Tustler")))
                .bodyText()
                .containsSubsequence("person-" + exact, "person-" + like);
    }

    @Test
    void aPostHasDatesASourceAndPerhapsAnOrganisationAndLeavesThePageWithAReason() {
        long id = zoe(Map.of());
        named(id, "published");
        long board = TestEditor.number(this.editor.post(
                "/editor/organisations", Map.of("name", "Test Improvement Board", "type", "improvement-board")));
        Map<String, String> post = Map.of(
                "facts.person", String.valueOf(id),
                "facts.title", "Independent chair",
                "facts.organisation", String.valueOf(board),
                "facts.status", "interim",
                "facts.starts.edtf", "2013-06",
                "facts.ends.edtf", "2014",
                "sources", this.source,
                "base", "0");
        assertThat(this.editor.get("/editor/people/" + id))
                .bodyText()
                .contains("/editor/posts/new?facts.person=" + id, "/editor/seats/new?facts.person=" + id);
        assertThat(this.editor.get("/editor/posts/new?facts.person=" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Zoë O’Neil Tester");
        assertThat(this.editor.post("/editor/posts", post, Map.of("sources", "", "facts.status", "for ever")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose from those that were found", "Choose or enter “Sources that show it”");
        assertThat(this.editor.post(
                        "/editor/posts",
                        post,
                        Map.of("find", "facts.organisation", "finds[facts.organisation]", "improvement board")))
                .bodyText()
                .contains("Independent chair", "Test Improvement Board");
        String form = "/editor/posts/" + TestEditor.number(this.editor.post("/editor/posts", post));
        assertThat(this.mvc.get().uri("/people/zoe-oneil-tester"))
                .bodyText()
                .contains("Independent chair", "Test Improvement Board", "(interim)", "June 2013", "2014");

        Map<String, String> why = Map.of("base", "0", "why", "Read again");
        assertThat(this.editor.post(form, post, with(why, "facts.title", "Chair")))
                .hasStatus(302);
        assertThat(this.editor.post(form, post, with(why, "facts.council", councilId())))
                .hasStatus(302);
        assertThat(this.mvc.get().uri("/people/zoe-oneil-tester"))
                .bodyText()
                .contains("Post, before", "Independent chair", "Read again");
        String other = String.valueOf(new TestPeople(this.jdbc).person("test-other", "An Other"));
        assertThat(this.editor.post(form, post, with(why, "facts.person", other)))
                .hasStatus(422)
                .bodyText()
                .contains("It stays with whoever held it");

        assertThat(this.editor.get(form + "/discard")).bodyText().contains("Why it is thrown away");
        this.editor.post(form + "/discard", Map.of("base", "2"));
        assertThat(this.editor.get(form)).as("no reason was given").hasStatusOk();
        assertThat(this.editor.post(form + "/discard", Map.of("base", "2", "why", "Another of the name")))
                .hasRedirectedUrl("/editor/posts");
        assertThat(this.mvc.get().uri("/people/zoe-oneil-tester"))
                .bodyText()
                .doesNotContain("(interim)")
                .contains("Thrown away on", "Another of the name", "Post, before", "Chair");
    }

    @Test
    void aSeatIsEnteredAndMakesAnMp() {
        long id = zoe(Map.of());
        long constituency = new TestPeople(this.jdbc).constituency("Test North", "2024", this.council);
        Map<String, String> seat = Map.of(
                "facts.person",
                String.valueOf(id),
                "facts.constituency",
                String.valueOf(constituency),
                "facts.party",
                "Test Party",
                "sources",
                this.source);
        assertThat(this.editor.post("/editor/seats", seat))
                .hasStatus(422)
                .bodyText()
                .contains("Enter when it began, or a day on which it was surely held");
        assertThat(this.editor.post("/editor/seats", seat, Map.of("facts.starts.edtf", "12 May 2026")))
                .hasStatus(302);
        assertThat(this.mvc.get().uri("/mps/zoe-oneil-tester"))
                .hasStatusOk()
                .bodyText()
                .contains("Test North", "Test Party", "12 May 2026");
    }

    @Test
    void aChangeOfPartyIsAFactOfItsOwnAndLeavesTheSeatWhole() {
        TestPeople people = new TestPeople(this.jdbc);
        long id = people.person("test-dana-mover", "Dana Mover");
        long seat =
                people.seat(id, people.constituency("Testwold", "2024", this.council), "Labour", "2024-07-04", null);
        Map<String, String> change = Map.of(
                "base", "0",
                "facts.person", String.valueOf(id),
                "facts.party", "Independent",
                "facts.starts.edtf", "March 2025",
                "sources", this.source);
        assertThat(this.editor.post("/editor/party-changes", change, Map.of("facts.starts.edtf", "2 July 2024")))
                .hasStatus(422)
                .bodyText()
                .contains("They held no seat then");
        long made = TestEditor.number(this.editor.post("/editor/party-changes", change));
        assertThat(this.editor.get("/editor/people/" + id))
                .bodyText()
                .contains("Independent from March 2025", "/editor/party-changes/new?facts.person=" + id);

        assertThat(this.mvc.get().uri("/mps?council=test-norfolk&on=2025-02-28"))
                .bodyText()
                .contains("Dana Mover", "Labour");
        assertThat(this.mvc.get().uri("/mps?council=test-norfolk&party=Independent&on=2025-04-01"))
                .bodyText()
                .contains("Dana Mover");
        assertThat(this.mvc.get().uri("/mps/test-dana-mover"))
                .bodyText()
                .contains("Labour", "Independent", "March 2025", "An article");
        assertThat(this.editor.get("/editor/seats/" + seat)).bodyText().contains("value=\"Labour\"");
        this.editor.post("/editor/party-changes/" + made + "/discard", Map.of("base", "0", "why", "A mistake"));
        assertThat(this.mvc.get().uri("/mps?council=test-norfolk&on=2025-04-01"))
                .bodyText()
                .contains("Dana Mover", "Labour");
    }

    @Test
    void whoeverHadAnotherNameIsFoundUnderItAndThePageTellsIt() {
        long id = zoe(Map.of());
        named(id, "published");
        Map<String, String> name = Map.of(
                "base", "0",
                "facts.person", String.valueOf(id),
                "facts.name", "Zoë Maidenhead",
                "facts.ends.edtf", "May 2010",
                "sources", this.source);
        assertThat(this.editor.post("/editor/former-names", name, Map.of("facts.person", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose whose name it was");
        this.editor.post("/editor/former-names", name);
        assertThat(this.mvc.get().uri("/people/zoe-oneil-tester"))
                .bodyText()
                .contains("Called before", "Zoë Maidenhead, until May 2010");
        this.jdbc.sql("set constraints all immediate").update();
        assertThat(found("maidenhead")).isPositive();
        assertThat(this.editor.post("/editor/events", Map.of("find", "subject", "finds[subject]", "maidenhead")))
                .bodyText()
                .contains("person-" + id);
    }

    @Test
    void anOrganisationIsFoundUnderItsFormerName() {
        long id = TestEditor.number(this.editor.post(
                "/editor/organisations", Map.of("base", "0", "name", "Department for Tests", "type", "department")));
        this.editor.post(
                "/editor/former-names",
                Map.of(
                        "base",
                        "0",
                        "facts.organisation",
                        String.valueOf(id),
                        "facts.name",
                        "Ministry of Trials",
                        "sources",
                        this.source));
        assertThat(this.editor.get("/editor/organisations/" + id))
                .bodyText()
                .contains("Ministry of Trials", "/editor/former-names/new?facts.organisation=" + id);
        assertThat(this.editor.get("/editor/organisations?q=trials")).bodyText().contains("Department for Tests");
    }

    @Test
    void aCouncilThatWasDividedIsToldOnThePagesOfThoseThatFollowedIt() {
        TestPeople people = new TestPeople(this.jdbc);
        long west = people.council("test-west", "Test West");
        Map<String, String> succession = Map.of(
                "base", "0",
                "facts.name", "Old Testshire",
                "facts.closed", "31 March 2021",
                "facts.successor", String.valueOf(west),
                "sources", this.source);
        long id = TestEditor.number(this.editor.post("/editor/successions", succession));
        this.editor.post(
                "/editor/successions",
                succession,
                Map.of(
                        "facts.successor", String.valueOf(this.council),
                        "facts.council", String.valueOf(people.council("test-old", "Old Testshire"))));
        assertThat(this.editor.post("/editor/successions", succession, Map.of("confirmed", "yes")))
                .hasStatus(422)
                .bodyText()
                .contains("It is on the record already that this one followed it");
        assertThat(this.mvc.get().uri("/councils/test-west"))
                .bodyText()
                .contains("Follows", "Old Testshire", "until 31 March 2021", "divided with Test Norfolk");
        assertThat(this.mvc.get().uri("/councils/test-old"))
                .bodyText()
                .contains("Followed by", "/councils/test-norfolk");
        assertThat(this.editor.get("/editor/successions/" + id)).bodyText().contains("31 March 2021");
    }

    @Test
    void aPostDoesNotEndBeforeItBegins() {
        assertThat(this.editor.post(
                        "/editor/posts",
                        Map.of(
                                "facts.person", String.valueOf(zoe(Map.of())),
                                "facts.title", "Director",
                                "facts.starts.edtf", "2014",
                                "facts.ends.edtf", "2013-06",
                                "sources", this.source)))
                .hasStatus(422)
                .bodyText()
                .contains("“Until, where it is known to have ended” must not be before “From, where it is known”");
    }

    @Test
    void aChangedNameStandsInTheHistoryOfThePage() {
        long id = zoe(Map.of());
        named(id, "published");
        Map<String, String> person = Map.of("name", "Zoë O’Neil Tester", "sortName", "Tester, Zoë O’Neil");
        Map<String, String> why = Map.of("base", "0", "why", "They married");
        assertThat(this.editor.post("/editor/people/" + id, person, with(why, "name", "Zoë Married")))
                .hasStatus(302);
        assertThat(this.editor.post("/editor/people/" + id, person, with(why, "note", "Of the county")))
                .hasStatus(302);
        assertThat(this.editor.post("/editor/people/" + id, person, with(why, "name", "Mine")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "Zoë Married", "Mine", "Save mine on top");
        assertThat(this.mvc.get().uri("/people/zoe-oneil-tester"))
                .bodyText()
                .contains("Zoë Married", "Of the county", "Name, before", "They married");
    }

    @Test
    void anOrganisationIsNoPartOfItself() {
        Map<String, String> form = Map.of("name", "Test Department", "type", "department");
        long whole = TestEditor.number(this.editor.post("/editor/organisations", form));
        long part = TestEditor.number(this.editor.post(
                "/editor/organisations", form, Map.of("name", "Its Agency", "parent", String.valueOf(whole))));
        assertThat(this.editor.post(
                        "/editor/organisations/" + whole, form, Map.of("base", "0", "parent", String.valueOf(part))))
                .hasStatus(422)
                .bodyText()
                .contains("It cannot be a part of itself");
    }

    @Test
    void anOrganisationOfALikeNameIsPointedOut() {
        Map<String, String> form = Map.of("name", "Test Safeguarding Board", "type", "partnership");
        long id = TestEditor.number(this.editor.post("/editor/organisations", form));
        assertThat(this.editor.post("/editor/organisations", form))
                .hasStatus(409)
                .bodyText()
                .contains("On the record already", "/editor/organisations/" + id);
        assertThat(this.editor.post("/editor/organisations", form, Map.of("confirmed", "yes")))
                .hasStatus(302);
        assertThat(this.editor.get("/editor/organisations?q=safeguarding"))
                .bodyText()
                .contains("/editor/organisations/" + id);
    }

    @Test
    void twoEditorsOfAnOrganisationMeetOnlyInTheSameField() {
        Map<String, String> form = Map.of("name", "Test Safeguarding Board", "type", "partnership", "note", "one");
        String address = "/editor/organisations/" + TestEditor.number(this.editor.post("/editor/organisations", form));
        Map<String, String> why = Map.of("base", "0", "why", "a misprint");
        assertThat(this.editor.post(address, form, with(why, "name", "Theirs"))).hasStatus(302);
        assertThat(this.editor.post(address, form, with(why, "note", "mine"))).hasStatus(302);
        assertThat(this.editor.get(address)).bodyText().contains("Theirs", "mine");
        assertThat(this.editor.post(address, form, with(why, "name", "Another")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "Theirs", "Another", "Save mine on top");
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    private long named(long person, String state) {
        TestEntries given = new TestEntries(this.jdbc);
        long entry = given.entry(this.council, "2013", "Names somebody");
        given.take(entry, person, Part.SUBJECT);
        state(entry, state);
        return entry;
    }

    /** The search is fresh when a transaction ends. */
    private void state(long entry, String state) {
        this.jdbc
                .sql(
                        "update entry set state = ?, state_reason = case when ? = 'withdrawn' then 'It never was' end where id = ?")
                .params(state, state, entry)
                .update();
        this.jdbc.sql("set constraints all immediate").update();
        this.jdbc.sql("set constraints all deferred").update();
    }

    private int found(String name) {
        return this.jdbc
                .sql("select count(*) from search_document where kind = 'person' and names like '%' || ? || '%'")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private String councilId() {
        return String.valueOf(this.council);
    }

    private long zoe(Map<String, String> changes) {
        return TestEditor.number(this.editor.post("/editor/people", Map.of("name", "Zoë O’Neil Tester"), changes));
    }
}
