package org.turnaround.inspection.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.turnaround.inspection.points.ToldBefore;

/** An editor confirms or refuses that a council was told a point before. */
@ApplicationTest
@Transactional
class RepetitionEditingTests {

    private static final String FORM = "/editor/repetitions";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private ToldBefore told;

    private TestEditor editor;
    private TestInspections record;
    private long council;
    private long earlier;
    private long later;

    @BeforeEach
    void aPointThatIsToldInTwoReports() {
        this.editor = new TestEditor(this.mvc, this.accounts.editor());
        this.record = new TestInspections(this.jdbc);
        this.council = this.record.council("testshire");
        long framework = this.record.framework("sif-test", "whole-service", "good inadequate", "overall");
        long first = this.record.inspection(this.council, framework, "2013-02");
        long second = this.record.inspection(this.council, framework, "2015-10-20");
        this.earlier = this.record.point(first, "caseloads", "Smaller caseloads for social workers");
        this.record.point(first, "caseloads", "An even spread of newly qualified staff");
        this.later = this.record.point(second, "caseloads", "Caseloads that are smaller");
        this.told.look(List.of(this.council));
    }

    @Test
    void whatLooksTheSameIsLikelyUntilAnEditorConfirmsIt() {
        assertThat(this.mvc.get().uri("/findings/" + this.later))
                .bodyText()
                .contains("Told before", "Likely the same point", "Smaller caseloads for social workers")
                .doesNotContain("newly qualified", "Confirm that it is the same");
        assertThat(this.mvc.get().uri("/councils/testshire/findings"))
                .bodyText()
                .contains("Likely told before:", "2013");
        String form = FORM + "/new?facts.finding=" + this.later + "&amp;facts.earlierFinding=" + this.earlier;
        assertThat(this.editor.get("/findings/" + this.later)).bodyText().contains(form);

        assertThat(this.editor.post(FORM, decision("yes"))).hasStatus(302);
        assertThat(this.mvc.get().uri("/findings/" + this.later))
                .bodyText()
                .contains("Told before", "The same point")
                .doesNotContain("Likely the same point");
    }

    @Test
    void whatAnEditorRefusesIsNoLongerShownAlsoWhenItIsLookedAtAnew() {
        this.editor.post(FORM, decision("no"));
        this.told.look(List.of(this.council));
        assertThat(this.mvc.get().uri("/findings/" + this.later)).bodyText().doesNotContain("Told before");
        assertThat(this.mvc.get().uri("/findings/" + this.earlier)).bodyText().doesNotContain("Told again");
    }

    @Test
    void theEarlierOneComesBeforeTheLater() {
        assertThat(this.editor.post(
                        FORM,
                        Map.of(
                                "facts.finding",
                                String.valueOf(this.earlier),
                                "facts.earlierFinding",
                                String.valueOf(this.later),
                                "facts.same",
                                "yes")))
                .bodyText()
                .contains("There is a problem");
    }

    @Test
    void aPairIsDecidedOnce() {
        this.editor.post(FORM, decision("no"));
        assertThat(this.editor.post(FORM, decision("yes")))
                .bodyText()
                .contains("Whether these two are the same is on the record already: change that");
    }

    @Test
    void aPointThatIsWithdrawnWasNotToldBefore() {
        this.jdbc
                .sql("update finding set state = 'withdrawn' where id = ?")
                .param(this.earlier)
                .update();
        assertThat(this.mvc.get().uri("/findings/" + this.later)).bodyText().doesNotContain("Told before");
    }

    private Map<String, String> decision(String same) {
        return Map.of(
                "facts.finding",
                String.valueOf(this.later),
                "facts.earlierFinding",
                String.valueOf(this.earlier),
                "facts.same",
                same);
    }
}
