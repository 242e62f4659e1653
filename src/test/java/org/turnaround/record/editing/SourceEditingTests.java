package org.turnaround.record.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.TestAccounts;
import org.turnaround.record.TestEntries;

@ApplicationTest
@Transactional
class SourceEditingTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestAccounts accounts;

    private RequestPostProcessor editor;

    @BeforeEach
    void anEditor() {
        this.editor = this.accounts.editor();
    }

    @Test
    void onlyEditorsComeIn() {
        for (String page :
                new String[] {"/editor", "/editor/sources", "/editor/sources/new", "/editor/statements/new"}) {
            assertThat(this.mvc.get().uri(page)).hasRedirectedUrl("/sign-in");
            assertThat(this.mvc.get().uri(page).with(this.accounts.officerOf("norfolk")))
                    .hasStatus(403);
            assertThat(this.mvc.get().uri(page).with(this.editor)).hasStatusOk();
            assertThat(this.mvc.get().uri(page).with(this.accounts.administrator()))
                    .hasStatusOk();
        }
    }

    @Test
    void keepsTheTextPrivatelyWithItsDigest() {
        long id = enter("https://example.org/news/1", "The very words,\r\nas printed.");
        assertThat(this.jdbc
                        .sql("select captured_sha256 from source where id = ? and captured_at is not null")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("77f7db83cc1c40c8c4f06cc973075607ed44f572b71b69d2db3c82cc5f438114");
        assertThat(this.mvc.get().uri("/sources/" + id))
                .as("nothing published rests on it")
                .hasStatus(404);
        TestEntries given = new TestEntries(this.jdbc);
        given.cite(given.entry(given.council(), "2013", "Rests on it"), id);
        assertThat(this.mvc.get().uri("/sources/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Rests on it")
                .doesNotContain("as printed");
        assertThat(this.mvc.get().uri("/editor/sources/" + id).with(this.editor))
                .bodyText()
                .contains("as printed");
    }

    @Test
    void pointsOutASourceThatIsThereBeforeASecondIsMade() {
        enter("https://www.example.org/news/2/?utm_source=mail", "");
        assertThat(post("/editor/sources", "http://example.org/news/2#top", "", ""))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Error: Enter a source", "On the record already", "It is another source: keep both");
        assertThat(this.mvc
                        .post()
                        .uri("/editor/sources")
                        .with(this.editor)
                        .with(csrf())
                        .param("kind", "news")
                        .param("title", "An article")
                        .param("publication", "The Paper")
                        .param("url", "http://example.org/news/2")
                        .param("another", "yes"))
                .hasStatus(302);
    }

    @Test
    void pointsOutTheSameTextAtAnotherAddress() {
        enter("https://example.org/news/3", "One text in two outlets");
        assertThat(post("/editor/sources", "https://example.com/elsewhere", "One text in two outlets", ""))
                .hasStatusOk()
                .bodyText()
                .contains("On the record already");
    }

    @Test
    void saysWhatIsWrongBesideEachFieldAndKeepsWhatWasTyped() {
        assertThat(this.mvc
                        .post()
                        .uri("/editor/sources")
                        .with(this.editor)
                        .with(csrf())
                        .param("url", "example.org")
                        .param("published.stated", "June")
                        .param("note", "typed and kept"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Enter the title",
                        "Choose what kind of source it is",
                        "Enter an address that begins with https:// or http://",
                        "is not a date",
                        "href=\"#published.stated\"",
                        "typed and kept");
    }

    @Test
    void theSecondOfTwoEditorsSeesBothVersionsAndCanSaveOnTop() {
        long id = enter("https://example.org/news/4", "");
        assertThat(post("/editor/sources/" + id, "https://example.org/first", "", "0"))
                .hasStatus(302);
        assertThat(post("/editor/sources/" + id, "https://example.org/second", "", "0"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Somebody was first",
                        "https://example.org/first",
                        "https://example.org/second",
                        "Save mine on top");
        assertThat(post("/editor/sources/" + id, "https://example.org/second", "", "1"))
                .hasStatus(302);
        assertThat(this.mvc.get().uri("/editor/sources/" + id).with(this.editor))
                .bodyText()
                .contains("https://example.org/second");
    }

    @Test
    void goesToTheAuditLog() {
        long id = enter("https://example.org/news/5", "");
        assertThat(this.jdbc
                        .sql("select kind from audit_event where thing = ?")
                        .param("/sources/" + id)
                        .query(String.class)
                        .list())
                .containsExactly("source-entered");
    }

    private long enter(String url, String text) {
        String location = post("/editor/sources", url, text, "").getResponse().getRedirectedUrl();
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    private MvcTestResult post(String address, String url, String text, String version) {
        return this.mvc
                .post()
                .uri(address)
                .with(this.editor)
                .with(csrf())
                .param("kind", "news")
                .param("title", "An article")
                .param("publication", "The Paper")
                .param("url", url)
                .param("published.stated", "2013-06-18")
                .param("capturedText", text)
                .param("version", version)
                .exchange();
    }
}
