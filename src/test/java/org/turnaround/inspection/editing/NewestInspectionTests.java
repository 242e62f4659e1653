package org.turnaround.inspection.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.RecordTest;
import org.turnaround.account.Author;
import org.turnaround.account.Role;
import org.turnaround.desk.Desk;
import org.turnaround.desk.Result;
import org.turnaround.desk.Submission;
import org.turnaround.inspection.FindingKind;

/** The newest inspection of the bundled record came without findings: they can be entered. */
@RecordTest
@Transactional
class NewestInspectionTests {

    @Autowired
    private Desk desk;

    @Autowired
    private FindingDesk findings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void theNewestInspectionCanBeGivenFindings() {
        long newest = number("select id from inspection where title = 'Short inspection, February 2026'");
        Finding.Facts facts = new Finding.Facts(
                newest, FindingKind.AREA_FOR_IMPROVEMENT, "Plans for leaving care come late.", null, null, null, null);
        Result<Finding.Form> saved =
                this.desk.save(editor(), this.findings, Submission.of(new Finding.Form(facts, List.of(), List.of())));

        assertThat(saved).isInstanceOf(Result.Saved.class);
        long id = ((Result.Saved<Finding.Form>) saved).id();
        assertThat(this.mvc.get().uri("/findings/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Plans for leaving care");
        assertThat(this.mvc.get().uri("/inspections/" + newest)).bodyText().contains("Plans for leaving care");
        assertThat(this.mvc.get().uri("/councils/norfolk/findings?kind=area-for-improvement"))
                .bodyText()
                .contains("Plans for leaving care");
    }

    private Author editor() {
        long id = number("insert into account (email, name, created_at) values ('newest@example.org', 'Edith', now())"
                + " returning id");
        return new Author(id, "Edith", "newest@example.org", List.of(new Author.HeldRole(Role.EDITOR, null)));
    }

    private long number(String sql) {
        return this.jdbc.sql(sql).query(Long.class).single();
    }
}
