package org.turnaround.desk.source;

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
import org.turnaround.statement.TestStatements;

@ApplicationTest
@Transactional
class SourceEditingTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestAccounts accounts;

    private TestEditor editor;

    @BeforeEach
    void anEditor() {
        this.editor = new TestEditor(this.mvc, this.accounts.editor());
    }

    @Test
    void onlyEditorsComeIn() {
        for (String page :
                new String[] {"/editor", "/editor/sources", "/editor/sources/new", "/editor/statements/new"}) {
            assertThat(this.mvc.get().uri(page)).hasRedirectedUrl("/sign-in");
            assertThat(this.mvc.get().uri(page).with(this.accounts.officerOf("norfolk")))
                    .hasStatus(403);
            assertThat(this.editor.get(page)).hasStatusOk();
            assertThat(this.mvc.get().uri(page).with(this.accounts.administrator()))
                    .hasStatusOk();
        }
    }

    @Test
    void keepsTheTextPrivatelyWithItsDigest() {
        long id = enter(Map.of(
                "text",
                "The very words,\r\nas printed.",
                "facts.privacyNote",
                "Names a child",
                "facts.note",
                "Page 3"));
        assertThat(digests(id)).isEqualTo("1 77f7db83cc1c40c8c4f06cc973075607ed44f572b71b69d2db3c82cc5f438114");
        assertThat(this.mvc.get().uri("/sources/" + id))
                .as("nothing published rests on it")
                .hasStatus(404);
        cited(id);
        assertThat(this.mvc.get().uri("/sources/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Rests on it", "Page 3")
                .doesNotContain("as printed", "Names a child");
        assertThat(this.editor.get("/editor/sources/" + id))
                .bodyText()
                .contains("as printed", "Names a child", "What cites it", "Rests on it");
        assertThat(this.editor.get("/editor/sources?q=paper")).bodyText().contains("one entry cites it; text held");
    }

    @Test
    void whatIsCitedChangesWithAReasonAndThePageKeepsWhatItSaid() {
        long id = enter(Map.of("text", "The first words", "facts.privacyNote", "Names a child"));
        cited(id);
        Map<String, String> changed = Map.of("facts.title", "Another title", "text", "Other words", "base", "0");
        assertThat(this.editor.post("/editor/sources/" + id, source(), changed))
                .hasStatus(422)
                .bodyText()
                .contains("Say why it is changed");
        assertThat(this.editor.post("/editor/sources/" + id, source(), with(changed, "why", "A misprint")))
                .hasStatus(302);
        assertThat(this.mvc.get().uri("/sources/" + id))
                .bodyText()
                .contains("Another title", "Title, before", "An article", "A misprint", "By an editor")
                .doesNotContain("The first words", "Captured text", "Names a child", "Privacy");
    }

    @Test
    void aNewCaptureIsANewVersionAndTheOldOneComesBackWhenItIsUndone() {
        long id = enter(Map.of("text", "The first words"));
        String first = digests(id);
        this.editor.post("/editor/sources/" + id, source(), Map.of("text", "Other words"));
        assertThat(digests(id)).startsWith(first + ", 2 ");
        assertThat(this.editor.get("/editor/sources/" + id))
                .bodyText()
                .contains("Other words")
                .doesNotContain("The first words");
        String change = this.jdbc
                .sql("select max(id) || ': ' || max(before::text) from change_record where verb = 'changed'")
                .query(String.class)
                .single();
        assertThat(change).contains(first.substring(2)).doesNotContain("The first words");
        this.editor.post("/editor/changes/" + change.replaceAll(":.*", "") + "/undo", Map.of());
        assertThat(digests(id)).endsWith(", 3" + first.substring(1));
        assertThat(this.editor.get("/editor/sources/" + id)).bodyText().contains("The first words");
    }

    @Test
    void quotationsAreLookedAtAgainInTheNewText() {
        long id = enter(Map.of("text", "It said: we will act. And more."));
        TestEntries given = new TestEntries(this.jdbc);
        TestStatements statements = new TestStatements(this.jdbc);
        long statement = statements.said(
                given.council(),
                new TestPeople(this.jdbc).person("test-mp", "A Tester"),
                "2013",
                "They will act",
                "we will act");
        given.cite(statement, id);
        Map<String, String> why = Map.of("why", "Captured again");
        this.editor.post("/editor/sources/" + id, source(), with(why, "text", "Then: we will act. And more."));
        assertThat(check(statement)).isEqualTo("exact");
        this.editor.post("/editor/sources/" + id, source(), with(with(why, "base", "1"), "text", "Nothing of it."));
        assertThat(check(statement)).isEqualTo("not-found");
    }

    @Test
    void pointsOutASourceThatIsThereBeforeASecondIsMade() {
        long id = enter(Map.of("facts.url", "https://www.example.org/news/2/?utm_source=mail"));
        Map<String, String> second = with(source(), "facts.url", "http://example.org/news/2#top");
        assertThat(this.editor.post("/editor/sources", second, Map.of("facts.title", "The same")))
                .hasStatus(409)
                .bodyText()
                .contains("On the record already", "/editor/sources/" + id);
        assertThat(this.editor.post("/editor/sources", second, Map.of("facts.title", "The same", "confirmed", "yes")))
                .hasStatus(302);
    }

    @Test
    void pointsOutTheSameTextAtAnotherAddress() {
        long id = enter(Map.of("text", "One text in two outlets"));
        assertThat(this.editor.post(
                        "/editor/sources",
                        source(),
                        Map.of("facts.url", "https://example.com/elsewhere", "text", "One text in two outlets")))
                .hasStatus(409)
                .bodyText()
                .contains("On the record already", "/editor/sources/" + id);
        assertThat(this.editor.post("/editor/sources/" + id, source(), Map.of("facts.sameTextAs", "" + id)))
                .hasStatus(422)
                .bodyText()
                .contains("Choose another source than this one");
        assertThat(this.editor.post("/editor/sources/" + id, source(), Map.of("facts.sameTextAs", "999999")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose from those that were found");
    }

    @Test
    void saysWhatIsWrongBesideEachFieldAndKeepsWhatWasTyped() {
        assertThat(this.editor.post(
                        "/editor/sources",
                        Map.of(
                                "facts.url",
                                "example.org",
                                "facts.published.edtf",
                                "some day",
                                "facts.note",
                                "typed and kept")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Enter “Title”",
                        "Enter “Kind”",
                        "Enter “Address” as an address that begins with https:// or http://",
                        "href=\"#facts.published\"",
                        "typed and kept");
    }

    @Test
    void theNextFormsBeginWithTheSourceAndItsDate() {
        long id = enter(Map.of());
        String link = "/editor/events/new?sources%5B0%5D.source=" + id + "&amp;entry.date.edtf=2013-06-18";
        assertThat(this.editor.get("/editor/sources/" + id)).bodyText().contains(link);
        assertThat(this.editor.get(link.replace("&amp;", "&").replace("%5B0%5D", "[0]")))
                .hasStatusOk()
                .bodyText()
                .contains("18 June 2013", "name=\"sources[0].source\" value=\"" + id + "\"");
    }

    private void cited(long source) {
        TestEntries given = new TestEntries(this.jdbc);
        given.cite(given.entry(given.council(), "2013", "Rests on it"), source);
    }

    private String digests(long source) {
        return this.jdbc
                .sql(
                        "select string_agg(number || ' ' || sha256, ', ' order by number) from source_text where source_id = ?")
                .param(source)
                .query(String.class)
                .single();
    }

    private String check(long statement) {
        return this.jdbc
                .sql(
                        "select k.result from quotation_check k join citation c on c.id = k.citation_id where c.entry_id = ?")
                .param(statement)
                .query(String.class)
                .single();
    }

    private long enter(Map<String, String> more) {
        return TestEditor.number(this.editor.post("/editor/sources", source(), more));
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, String> source() {
        return Map.of(
                "facts.kind", "news",
                "facts.title", "An article",
                "facts.publication", "The Paper",
                "facts.url", "https://example.org/news/1",
                "facts.published.edtf", "2013-06-18",
                "base", "0");
    }
}
