package org.turnaround.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.StatementCounter;
import org.turnaround.shared.Page;

@ApplicationTest
@Transactional
class FindingPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Findings findings;

    @Autowired
    private StatementCounter statements;

    private TestInspections record;
    private long council;
    private long inspection;

    @BeforeEach
    void anInspection() {
        this.record = new TestInspections(this.jdbc);
        this.council = this.record.council("testshire");
        long framework = this.record.framework("sif-test", "whole-service", "good inadequate", "overall");
        this.inspection = this.record.inspection(this.council, framework, "2015-10-20");
        this.record.update(
                "insert into coverage (council_id, kind, starts, starts_first, starts_last, ends, ends_first, ends_last, looked_on,"
                        + " looked_by) values (:council, 'plans', '2015', '2015-01-01', '2015-12-31', '2026', '2026-01-01',"
                        + " '2026-12-31', '2026-06-30', 'us')",
                Map.of("council", this.council));
    }

    @Test
    void areShownWithAndWithoutAnAction() {
        long answered = this.record.finding(this.inspection, "finding", "Caseloads differ widely.");
        this.record.action(this.council, "Even out caseloads", answered);
        this.record.finding(this.inspection, "recommendation", "Listen to children.");
        this.record.finding(this.inspection, "strength", "Staff are kind.");

        page("/councils/testshire/findings")
                .contains(
                        "3 findings on the record, 2 of which ask for something to be done."
                                + " No action in the record answers 1 of these.",
                        "One action answers it.")
                .containsOnlyOnce("No action in the record answers this.");
    }

    @Test
    void areNarrowedByKindTopicAndWhetherAnActionAnswersThem() {
        long answered = this.record.finding(this.inspection, "finding", "Caseloads differ widely.");
        this.record.action(this.council, "Even out caseloads", answered);
        long listened = this.record.finding(this.inspection, "recommendation", "Listen to children.");
        topic(listened, "voice-test");

        for (String query : List.of("kind=recommendation", "topic=voice-test", "answer=none")) {
            page("/councils/testshire/findings?" + query)
                    .contains("Listen to children.", "Showing only")
                    .doesNotContain("Caseloads differ widely.");
        }
        page("/councils/testshire/findings?kind=strength").contains("Nothing on the record fits this.");
    }

    @Test
    void areEachShownOnceFromPageToPage() {
        long visit = this.record.visit(this.council, "monitoring", "2016-06", this.inspection);
        List<Long> there = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            there.add(this.record.finding(i % 2 == 0 ? visit : this.inspection, "finding", "Finding " + i));
        }
        List<Long> seen = new ArrayList<>();
        FindingFilter filter = new FindingFilter(null, null, null, null, null, null);
        Page<FindingRow> page = this.findings.ofCouncil(this.council, filter, 40);
        page.rows().forEach(finding -> seen.add(finding.id()));
        while (page.next() != null) {
            page = this.findings.ofCouncil(
                    this.council, new FindingFilter(null, null, null, null, null, page.next()), 40);
            page.rows().forEach(finding -> seen.add(finding.id()));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void costAsManyStatementsForManyAsForOne() {
        this.record.finding(this.inspection, "finding", "One");
        int forOne = this.statements.during(() -> page("/councils/testshire/findings"));
        for (int i = 0; i < 30; i++) {
            topic(this.record.finding(this.inspection, "finding", "Finding " + i), "topic-" + i);
        }
        // one more at most: the sweep of old sessions, once a minute, is counted too
        assertThat(this.statements.during(() -> page("/councils/testshire/findings")))
                .isCloseTo(forOne, within(1));
    }

    @Test
    void refuseWhatCannotBeMeant() {
        for (String query : List.of("kind=nonsense", "after=nonsense", "answer=maybe", "topic=" + "x".repeat(255))) {
            assertThat(this.mvc.get().uri("/councils/testshire/findings?" + query))
                    .hasStatus(400);
        }
        assertThat(this.mvc.get().uri("/findings/987654321")).hasStatus(404);
    }

    @Test
    void haveATrailOfActionsEvidenceAndLaterVerdicts() {
        long finding =
                this.record.finding(this.inspection, "finding", "Contact was lost with a quarter of care leavers.");
        long action = this.record.action(this.council, "Find every care leaver", finding);
        this.record.update(
                "insert into action_evidence (action_id, url, text) values (:id, 'https://example.org/e', 'All were found')",
                Map.of("id", action));
        this.record.verdict(
                finding,
                this.record.visit(this.council, "monitoring", "2017-06", this.inspection),
                "partly",
                "Planning starts late.");
        long framework = this.record.framework("ilacs-test", "whole-service", "good", "overall");
        this.record.verdict(
                finding, this.record.inspection(this.council, framework, "2023-01-13"), "no", "Work drew praise.");

        page("/findings/" + finding)
                .contains("Find every care leaver", "/actions/" + action, "All were found", "Source of the verdict")
                .containsSubsequence("Partly still found", "June 2017", "No longer found", "13 January 2023");
        page("/councils/testshire/findings").contains("No longer found when inspectors last looked.");
    }

    @Test
    void sayWhenNobodyActedOrLookedAgain() {
        long finding = this.record.finding(this.inspection, "finding", "Nobody listened.");
        page("/findings/" + finding)
                .contains("No action in the record answers this.", "No later inspection or visit in the record says.");
        this.record.update("delete from coverage where council_id = :council", Map.of("council", this.council));
        page("/findings/" + finding)
                .contains("What the council did about it is not collected yet.")
                .doesNotContain("No action in the record answers this.");
    }

    private void topic(long finding, String slug) {
        long topic = this.record.id(
                "insert into topic (slug, name, definition) values (:slug, :slug, '') returning id",
                Map.of("slug", slug));
        this.record.update(
                "insert into finding_topic (finding_id, topic_id) values (:finding, :topic)",
                Map.of("finding", finding, "topic", topic));
    }

    private AbstractStringAssert<?> page(String uri) {
        return assertThat(this.mvc.get().uri(uri)).hasStatusOk().bodyText();
    }
}
