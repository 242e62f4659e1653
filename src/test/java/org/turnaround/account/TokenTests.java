package org.turnaround.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.plan.action.TestActions;

/** What a token opens, of all that its owner may do. */
@ApplicationTest
@Transactional
class TokenTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestActions actions;

    @Autowired
    Accounts changes;

    @Autowired
    Authors authors;

    @Autowired
    JdbcClient jdbc;

    /** Of one council; its owner reports for another, too. */
    private String token = "";

    private Author owner;

    private long own;
    private long other;

    @BeforeEach
    void anOfficerOfTwoCouncils() {
        Author officer = this.accounts.officer("test-norfolk");
        long norfolk = officer.councils().iterator().next();
        this.changes.give(
                this.accounts.admin(), officer.id(), new Grant(Role.OFFICER, this.accounts.council("test-suffolk")));
        this.changes.give(this.accounts.admin(), officer.id(), new Grant(Role.EDITOR, null));
        this.owner = this.authors.byId(officer.id()).orElseThrow();
        this.own = this.actions.action(this.actions.plan(norfolk), "1", null);
        this.other = this.actions.action(
                this.actions.plan(this.accounts.council("test-suffolk").id()), "1", null);
        this.token = this.accounts.token(this.owner, TokenScope.REPORT, Set.of(norfolk));
    }

    @Test
    void itIsForItsCouncilAlone() {
        assertThat(get(this.own)).hasStatusOk();
        assertThat(get(this.other)).hasStatus(403);
    }

    @Test
    void itIsForNothingMoreOnceItsOwnerLosesTheRole() {
        this.changes.take(
                this.accounts.admin(),
                this.owner.id(),
                this.accounts.grantOf(this.owner, Role.OFFICER, "test-norfolk"));
        assertThat(get(this.own)).hasStatus(403);
    }

    @Test
    void theLogSaysWithWhichTokenAProgramReported() {
        assertThat(this.mvc
                        .post()
                        .uri("/api/v1/actions/{id}/updates", this.own)
                        .header("Authorization", "Bearer " + this.token)
                        .header("If-Match", "\"" + this.actions.row(this.own).version() + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"state\": \"in-progress\", \"note\": \"It began\"}"))
                .hasStatus(201);
        List<Long> with = this.jdbc
                .sql("select token_id from audit_event where account_id = ? and kind = 'action-update-made'")
                .param(this.owner.id())
                .query(Long.class)
                .list();
        assertThat(with).containsExactly(this.accounts.tokenOf(this.owner));
        assertThat(this.mvc
                        .get()
                        .uri("/admin/audit?way=api&person=" + this.owner.id())
                        .with(TestAccounts.signedIn(this.accounts.admin())))
                .bodyText()
                .contains("by a program with the token “A test”", "It began");
    }

    private MvcTestResult get(long action) {
        return this.mvc
                .get()
                .uri("/api/v1/actions/{id}", action)
                .header("Authorization", "Bearer " + this.token)
                .exchange();
    }
}
