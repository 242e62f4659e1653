package org.turnaround.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.TestAccounts;

/** The audit log tells of everything at the desk what it was before and after, by which way, and where it stands. */
@ApplicationTest
@Transactional
class DeskAuditTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

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
                .doesNotContain("href=\"" + form + "\"");
    }

    @Test
    void everyKindOfEventCanBeAskedForInWordsEvenBeforeItHappens() {
        TestEditor admin = new TestEditor(this.mvc, this.accounts.administrator());
        assertThat(admin.get("/admin/audit")).bodyText().contains("Thrown away: a seat", "Withdrawn: an event");
        assertThat(admin.get("/admin/audit?kind=seat-discarded")).hasStatusOk();
    }
}
