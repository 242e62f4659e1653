package org.turnaround.inspection.editing;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.turnaround.inspection.TestInspections;

/** An editor says whether a later inspection or visit still found a finding. */
@ApplicationTest
@Transactional
class VerdictEditingTests {

    private static final String FORM = "/editor/verdicts";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestAccounts accounts;

    private TestEditor editor;
    private TestInspections record;
    private long finding;
    private long earlier;
    private long later;

    @BeforeEach
    void aFindingAndALaterInspection() {
        this.editor = new TestEditor(this.mvc, this.accounts.editor());
        this.record = new TestInspections(this.jdbc);
        long council = this.record.council("testshire");
        long framework = this.record.framework("sif-test", "whole-service", "good inadequate", "overall");
        this.earlier = this.record.inspection(council, framework, "2013-02");
        long inspection = this.record.inspection(council, framework, "2015-10-20");
        this.later = this.record.inspection(council, framework, "2018-01-19");
        this.finding = this.record.finding(inspection, "finding", "Caseloads differ widely.");
    }

    @Test
    void theFormThatTheFindingsPageLeadsToOffersWhatCameLater() {
        String address = FORM + "/new?facts.finding=" + this.finding;
        assertThat(this.editor.get("/findings/" + this.finding)).bodyText().contains(address);
        assertThat(this.editor.get(address))
                .hasStatusOk()
                .bodyText()
                .contains("Caseloads differ widely.", "Inspection published 2018-01-19")
                .doesNotContain("Inspection published 2013-02</option>");
    }

    @Test
    void anEditorSaysWhetherItWasStillFound() {
        publish(TestEditor.number(this.editor.post(FORM, verdict("partly", "Caseloads were still high in places."))));
        assertThat(this.mvc.get().uri("/findings/" + this.finding))
                .bodyText()
                .contains("Partly still found", "Caseloads were still high in places.", "19 January 2018");
    }

    @Test
    void aDraftIsForEditorsOnly() {
        this.editor.post(FORM, verdict("partly", "Caseloads were still high in places."));
        assertThat(this.mvc.get().uri("/findings/" + this.finding)).bodyText().doesNotContain("still high");
        assertThat(this.mvc.get().uri("/councils/testshire/findings"))
                .bodyText()
                .doesNotContain("Partly still found");
    }

    @Test
    void aRevisedVerdictKeepsWhatItSaidAndAWithdrawnOneSaysWhy() {
        String form = published("yes", "As bad as before.");
        assertThat(this.editor.post(form, verdict("no", "Even everywhere."), Map.of("base", "1", "why", "Misread")))
                .hasStatus(302);
        assertThat(this.mvc.get().uri("/findings/" + this.finding))
                .bodyText()
                .contains(
                        "Even everywhere.",
                        "No longer found",
                        "Was it still found?, before",
                        "As bad as before.",
                        "Misread");
        assertThat(this.editor.post(form + "/withdrawal", Map.of("base", "2", "why", "It says nothing of it")))
                .hasStatus(302);
        assertThat(this.mvc.get().uri("/findings/" + this.finding))
                .bodyText()
                .contains("No later inspection or visit in the record says.", "Withdrawn on", "It says nothing of it");
    }

    @Test
    void aVerdictThatTheEditorDidNotSeeIsNotOverwritten() {
        String form = published("yes", "As bad as before.");
        this.editor.post(form, verdict("yes", "Worse."), Map.of("base", "1", "why", "Misread"));
        assertThat(this.editor.post(form, verdict("no", "Even everywhere."), Map.of("base", "1", "why", "Misread")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was first", "Worse.", "Even everywhere.", "Save mine on top");
    }

    @Test
    void oneInspectionSaysOneThingOfAFinding() {
        published("yes", "As bad as before.");
        assertThat(this.editor.post(FORM, verdict("no", "Even everywhere.")))
                .hasStatus(422)
                .bodyText()
                .contains("is on the record already: change that");
    }

    @Test
    void onlyALaterInspectionOfTheSameCouncilCanLookAgain() {
        assertThat(this.editor.post(
                        FORM, verdict("no", "Even everywhere."), Map.of("facts.later", String.valueOf(this.earlier))))
                .hasStatus(422)
                .bodyText()
                .contains("Choose an inspection or visit that came after the finding");
    }

    @Test
    void whatIsMissingIsSaidBesideEachField() {
        assertThat(this.editor.post(FORM, Map.of("facts.text", "x".repeat(1001))))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "There is a problem",
                        "Choose or enter “Inspection or visit that looked again”",
                        "Choose or enter “Was it still found?”",
                        "“What it says of it” must have 1,000 characters or fewer",
                        "Choose or enter “Sources”");
    }

    @Test
    void nobodyButAnEditorMayDecide() {
        TestEditor officer = new TestEditor(this.mvc, this.accounts.officerOf("testshire"));
        assertThat(officer.get(FORM + "/new")).hasStatus(403);
        assertThat(officer.post(FORM, verdict("no", "Mine"))).hasStatus(403);
        assertThat(this.mvc.get().uri("/findings/" + this.finding)).bodyText().doesNotContain("/editor/");
    }

    private String published(String stillFound, String text) {
        return publish(TestEditor.number(this.editor.post(FORM, verdict(stillFound, text))));
    }

    private String publish(long id) {
        assertThat(this.editor.post(FORM + "/" + id + "/publication", Map.of("base", "0")))
                .hasRedirectedUrl(FORM + "/" + id);
        return FORM + "/" + id;
    }

    private Map<String, String> verdict(String stillFound, String text) {
        return Map.of(
                "base",
                "0",
                "facts.finding",
                String.valueOf(this.finding),
                "facts.later",
                String.valueOf(this.later),
                "facts.stillFound",
                stillFound,
                "facts.text",
                text,
                "sources",
                String.valueOf(source()));
    }

    private long source() {
        return this.jdbc
                .sql("select source_id from citation where entry_id = ?")
                .param(this.later)
                .query(Long.class)
                .list()
                .get(0);
    }
}
