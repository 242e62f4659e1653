package org.turnaround.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.TestAccounts;

@ApplicationTest
@Transactional
class VerdictEditorTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestAccounts accounts;

    private TestInspections record;
    private long council;
    private long finding;
    private long earlier;
    private long later;
    private long source;

    @BeforeEach
    void aFindingAndALaterInspection() {
        this.record = new TestInspections(this.jdbc);
        this.council = this.record.council("testshire");
        long framework = this.record.framework("sif-test", "whole-service", "good inadequate", "overall");
        this.earlier = this.record.inspection(this.council, framework, "2013-02");
        long inspection = this.record.inspection(this.council, framework, "2015-10-20");
        this.later = this.record.inspection(this.council, framework, "2018-01-19");
        this.finding = this.record.finding(inspection, "finding", "Caseloads differ widely.");
        this.source = this.jdbc
                .sql("select source_id from citation where entry_id = ?")
                .param(this.later)
                .query(Long.class)
                .single();
    }

    @Test
    void anEditorSaysWhetherItWasStillFound() {
        assertThat(post("partly", "Caseloads were still high in places.", this.later, ""))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/findings/" + this.finding);

        assertThat(this.mvc.get().uri("/findings/" + this.finding))
                .bodyText()
                .contains("Partly still found", "Caseloads were still high in places.", "19 January 2018");
        assertThat(this.jdbc
                        .sql("select count(*) from audit_event where kind = 'verdict-given' and thing = ?")
                        .param("/findings/" + this.finding)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anEditorRevisesAVerdictThatTheySaw() {
        this.record.verdict(this.finding, this.later, "yes", "As bad as before.");

        assertThat(this.mvc.get().uri(address() + "?entry=" + this.later).with(this.accounts.editor()))
                .hasStatusOk()
                .bodyText()
                .contains("As bad as before.", "Record verdict", "name=\"version\" value=\"0\"");
        assertThat(post("no", "Even everywhere.", this.later, "0")).hasStatus3xxRedirection();
        assertThat(this.mvc.get().uri("/findings/" + this.finding))
                .bodyText()
                .contains("Even everywhere.")
                .doesNotContain("As bad as before.");
    }

    @Test
    void aVerdictThatTheEditorDidNotSeeIsNotOverwritten() {
        this.record.verdict(this.finding, this.later, "yes", "As bad as before.");

        assertThat(post("no", "Even everywhere.", this.later, ""))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "As bad as before.", "Even everywhere.", "Save mine on top");
        assertThat(this.mvc.get().uri("/findings/" + this.finding)).bodyText().contains("As bad as before.");
    }

    @Test
    void onlyALaterInspectionOfTheSameCouncilCanLookAgain() {
        assertThat(post("no", "Even everywhere.", this.earlier, ""))
                .hasStatusOk()
                .bodyText()
                .contains("Choose an inspection or visit that came after the finding");
    }

    @Test
    void whatIsMissingIsSaidBesideEachField() {
        assertThat(request(this.accounts.editor()).param("text", "x".repeat(1001)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "There is a problem",
                        "Choose the inspection or visit that looked again",
                        "Choose whether it was still found",
                        "What it says must be 1,000 characters or fewer",
                        "Choose the source");
    }

    @Test
    void nobodyButAnEditorMayDecide() {
        assertThat(this.mvc.get().uri(address()).with(this.accounts.officerOf("testshire")))
                .hasStatus(403);
        assertThat(request(this.accounts.approverOf("testshire")).param("text", "Mine"))
                .hasStatus(403);
        assertThat(this.mvc.get().uri("/findings/" + this.finding)).bodyText().doesNotContain("/editor/");
    }

    private MockMvcRequestBuilder post(String stillFound, String text, long entry, String version) {
        return request(this.accounts.editor())
                .param("stillFound", stillFound)
                .param("text", text)
                .param("entry", Long.toString(entry))
                .param("source", Long.toString(this.source))
                .param("version", version);
    }

    private MockMvcRequestBuilder request(RequestPostProcessor who) {
        return this.mvc.post().uri(address()).with(who).with(csrf());
    }

    private String address() {
        return "/editor/findings/" + this.finding + "/verdicts";
    }
}
