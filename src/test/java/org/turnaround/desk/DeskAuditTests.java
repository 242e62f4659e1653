package org.turnaround.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.TestAccounts;
import org.turnaround.record.TestEntries;

/** The audit log tells of everything at the desk what it was before and after, by which way, and where it stands. */
@ApplicationTest
@Transactional
class DeskAuditTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theLogShowsBeforeAndAfterAndLinksToWhatIsThere() {
        TestEditor admin = new TestEditor(this.mvc, this.accounts.administrator());
        Map<String, String> body = Map.of("name", "A Test Board", "type", "charity", "base", "0");
        String form = "/editor/organisations/" + TestEditor.number(admin.post("/editor/organisations", body));
        assertThat(admin.post(form, body, Map.of("name", "The Test Trust"))).hasStatus(302);
        assertThat(admin.get("/admin/audit?kind=organisation-changed"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "A Test Board → The Test Trust",
                        "in the browser",
                        "Changed: an organisation",
                        "href=\"" + form + "\"");
        assertThat(admin.post(form + "/discard", Map.of("base", "1"))).hasRedirectedUrl("/editor/organisations");
        assertThat(admin.get("/admin/audit"))
                .bodyText()
                .contains("Thrown away: an organisation", "The Test Trust → nothing", "A Test Board → The Test Trust")
                .contains("href=\"/admin/audit?thing=" + form.replace("/", "%2F") + "\"")
                .doesNotContain("href=\"" + form + "\"");
        assertThat(admin.get("/admin/audit?thing=" + form))
                .hasStatusOk()
                .bodyText()
                .contains("All that was done to " + form, "<details class=\"govuk-details\" open")
                .contains("Entered: an organisation", "Thrown away: an organisation", "The Test Trust → nothing");
    }

    @Test
    void whatNobodyShouldHaveReadIsHiddenFromThePublicAndNotFromTheLog() {
        TestEditor admin = new TestEditor(this.mvc, this.accounts.administrator());
        TestEntries given = new TestEntries(this.jdbc);
        long source = given.source();
        given.cite(given.entry(given.council(), "2013", "Rests on it"), source);
        Map<String, String> body = Map.of(
                "facts.kind",
                "news",
                "facts.title",
                "About a family",
                "facts.publication",
                "The Paper",
                "facts.url",
                "https://example.org/article",
                "why",
                "A slip");
        String form = "/editor/sources/" + source;
        assertThat(admin.post(form, body, Map.of("base", "0", "facts.title", "About one child")))
                .hasStatus(302);
        assertThat(admin.post(form, body, Map.of("base", "1"))).hasStatus(302);
        long change = this.jdbc
                .sql("select max(id) from change_record")
                .query(Long.class)
                .single();
        long event = this.jdbc
                .sql("select audit_event_id from change_record where id = ?")
                .param(change)
                .query(Long.class)
                .single();
        String inTheLog = "/admin/audit?event=" + event;
        assertThat(admin.get("/sources/" + source))
                .hasStatusOk()
                .bodyText()
                .contains("About one child", "href=\"" + inTheLog + "\"");
        assertThat(this.mvc.get().uri("/sources/" + source))
                .bodyText()
                .contains("About one child")
                .doesNotContain("In the audit log");
        assertThat(admin.get(form)).bodyText().contains("href=\"/admin/audit?thing=" + form + "\"");

        var unsaid = admin.post("/admin/changes/" + change + "/hidden", Map.of("why", " "));
        assertThat(unsaid).hasRedirectedUrl(inTheLog);
        assertThat(unsaid.getMvcResult().getFlashMap().get("refused"))
                .asString()
                .startsWith("Say why it is hidden");
        assertThat(admin.post("/admin/changes/" + change + "/hidden", Map.of("why", "It named a child")))
                .hasRedirectedUrl(inTheLog);
        assertThat(admin.get(inTheLog)).bodyText().contains("About one child → About a family");
        assertThat(admin.get("/sources/" + source))
                .hasStatusOk()
                .bodyText()
                .contains("What it said is not shown: It named a child")
                .doesNotContain("About one child");
        assertThat(admin.get("/admin/audit?kind=source-changed"))
                .bodyText()
                .contains("About one child → About a family", "Hidden from the public: It named a child");
        assertThat(admin.get("/admin/audit?kind=change-hidden")).bodyText().contains("It named a child");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update change_record set why = 'Another'", "delete from change_record"})
    void theDatabaseItselfRefusesToChangeTheHistory(String change) {
        new TestEditor(this.mvc, this.accounts.administrator())
                .post("/editor/organisations", Map.of("name", "A Test Board", "type", "charity", "base", "0"));
        assertThatThrownBy(() -> this.jdbc.sql(change).update()).rootCause().hasMessageContaining("only added to");
    }

    @Test
    void everyKindOfEventCanBeAskedForInWordsEvenBeforeItHappens() {
        TestEditor admin = new TestEditor(this.mvc, this.accounts.administrator());
        assertThat(admin.get("/admin/audit"))
                .bodyText()
                .contains("Thrown away: a seat", "Withdrawn: an event", ">Role taken<");
        assertThat(admin.get("/admin/audit?kind=seat-discarded")).hasStatusOk();
    }
}
