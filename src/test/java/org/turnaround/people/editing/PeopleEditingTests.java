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
import org.turnaround.people.TestPeople;
import org.turnaround.record.TestEntries;
import org.turnaround.record.editing.TestEditor;

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
    void somebodyNewHasAPageAndCanBePicked() {
        long id = zoe(Map.of("honorifics", "Ms Tester, Cllr Tester"));
        assertThat(this.mvc.get().uri("/people/zoe-oneil-tester"))
                .hasStatusOk()
                .bodyText()
                .contains("Zoë O’Neil Tester", "Ms Tester, Cllr Tester");
        assertThat(this.editor.post("/editor/statements", Map.of("find", "speakers", "finds[speakers]", "zoe tester")))
                .bodyText()
                .contains("person-" + id);
        assertThat(this.jdbc
                        .sql("select sort_name from person where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("Tester, Zoë O’Neil");
    }

    @Test
    void aLikeNameIsPointedOutAndASecondOfTheNameHasAnAddressOfTheirOwn() {
        long first = zoe(Map.of());
        assertThat(this.editor.post("/editor/people", Map.of("name", "Zoe O'Neil Tester")))
                .hasStatusOk()
                .bodyText()
                .contains("Somebody of this name, or one like it, is on the record already", "/editor/people/" + first);
        long second = zoe(Map.of("another", "yes"));
        assertThat(second).isNotEqualTo(first);
        assertThat(this.mvc.get().uri("/people/zoe-oneil-tester-2")).hasStatusOk();
    }

    @Test
    void aPostHasDatesASourceAndPerhapsAnOrganisation() {
        long id = zoe(Map.of());
        long board = TestEditor.number(this.editor.post(
                "/editor/organisations", Map.of("name", "Test Improvement Board", "type", "improvement-board")));
        String posts = "/editor/people/" + id + "/posts";
        assertThat(this.editor.post(posts, Map.of("title", "Chair", "version", "0", "status", "for ever")))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Error: ", "Choose how the post was held", "Find a source that shows the post held");
        assertThat(this.editor.post(
                        posts,
                        Map.of("find", "organisation", "finds[organisation]", "improvement board", "title", "Half")))
                .bodyText()
                .contains("Half", "organisation-" + board, "Test Improvement Board");

        Map<String, String> post = Map.of(
                "title", "Independent chair",
                "organisation", "organisation-" + board,
                "status", "interim",
                "starts.stated", "2013-06",
                "ends.stated", "2014",
                "sources", this.source,
                "version", "0");
        assertThat(this.editor.post(posts, post)).hasRedirectedUrl("/editor/people/" + id);
        assertThat(this.mvc.get().uri("/people/zoe-oneil-tester"))
                .bodyText()
                .contains("Independent chair", "Test Improvement Board", "(interim)", "June 2013", "2014");

        long number = this.jdbc
                .sql("select id from office where person_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        assertThat(this.editor.post(posts + "/" + number, post, Map.of("title", "Late")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "Independent chair", "Late");
        assertThat(this.editor.post(posts + "/" + number, post, Map.of("version", "1", "council", councilId())))
                .hasStatus(302);
        assertThat(this.editor.post(posts + "/" + number + "/removal", Map.of("version", "1")))
                .hasStatus(409);
        assertThat(this.editor.post(posts + "/" + number + "/removal", Map.of("version", "2")))
                .hasStatus(302);
        assertThat(this.mvc.get().uri("/people/zoe-oneil-tester")).bodyText().doesNotContain("Independent chair");
    }

    @Test
    void aPostDoesNotEndBeforeItBegins() {
        long id = zoe(Map.of());
        assertThat(this.editor.post(
                        "/editor/people/" + id + "/posts",
                        Map.of(
                                "title",
                                "Director",
                                "starts.stated",
                                "2014",
                                "ends.stated",
                                "2013-06",
                                "sources",
                                this.source,
                                "version",
                                "0")))
                .hasStatusOk()
                .bodyText()
                .contains("The post cannot end before it begins");
    }

    @Test
    void theSecondOfTwoEditorsSeesBothVersions() {
        long id = zoe(Map.of());
        assertThat(this.editor.post("/editor/people/" + id, Map.of("name", "Theirs", "version", "0")))
                .hasStatus(302);
        assertThat(this.editor.post("/editor/people/" + id, Map.of("name", "Mine", "version", "0")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "Theirs", "Mine", "Save mine on top");
        assertThat(this.mvc.get().uri("/people/zoe-oneil-tester")).bodyText().contains("Theirs");
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

    private String councilId() {
        return String.valueOf(this.council);
    }

    private long zoe(Map<String, String> changes) {
        return TestEditor.number(this.editor.post("/editor/people", Map.of("name", "Zoë O’Neil Tester"), changes));
    }
}
