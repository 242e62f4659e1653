package org.turnaround.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.turnaround.account.TestAccounts.signedIn;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.plan.action.TestActions;

/** What staff and administrators do leaves a row in the log, each of their acts one. */
@ApplicationTest
@Transactional
class AuditedActsTests {

    private static final String COUNCIL = "test-norfolk";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestActions actions;

    @Autowired
    JdbcClient jdbc;

    Author officer;
    Author approver;
    Author admin;

    @BeforeEach
    void people() {
        this.officer = this.accounts.officer(COUNCIL);
        this.approver = this.accounts.approver(COUNCIL);
        this.admin = this.accounts.admin();
    }

    @Test
    void whatOneDoesWithOnesOwnAccount() {
        this.accounts.choosePassword(this.officer, "three random words");
        act(
                this.officer,
                "token-made",
                "/account/tokens",
                "name",
                "Monthly upload",
                "scope",
                "read",
                "days",
                "30",
                "councils",
                String.valueOf(this.officer.councils().iterator().next()));
        long token = newest("api_token");
        act(this.officer, "token-revoked", "/account/tokens/" + token + "/removal");
        act(
                this.officer,
                "password-chosen",
                "/account/password",
                "current",
                "three random words",
                "password",
                "four more random words",
                "again",
                "four more random words");
        act(this.officer, "signed-out", "/sign-out");
    }

    @Test
    void whatAdministratorsDo() {
        act(
                this.admin,
                "account-opened",
                "/admin/accounts",
                "confirmed",
                "yes",
                "people",
                "Nora Newcomer <nora@example.org>",
                "roles",
                "officer",
                "councils",
                COUNCIL);
        String account = "/admin/accounts/" + this.officer.id();
        act(this.admin, "link-made", account + "/links");
        act(this.admin, "role-given", account + "/roles", "role", "editor");
        act(this.admin, "role-taken", account + "/roles/" + newest("account_role") + "/removal");
        act(this.admin, "account-disabled", account + "/disabling");
        act(this.admin, "account-enabled", account + "/enabling");
    }

    @Test
    void whatStaffDo() {
        long plan = this.actions.plan(this.officer.councils().iterator().next());
        long id = this.actions.action(plan, "1", "2026-12");
        String action = "/staff/actions/" + id;
        act(
                this.officer,
                "action-update-made",
                action + "/updates",
                "version",
                version(id),
                "state",
                "in-progress",
                "note",
                "It began",
                "due",
                "2127-12",
                "dueReason",
                "Staff are short");
        act(
                this.approver,
                "action-update-made",
                action + "/decision",
                "decision",
                "keep",
                "reason",
                "No",
                "version",
                version(id));
        act(
                this.officer,
                "action-update-made",
                action + "/updates",
                "version",
                version(id),
                "state",
                "in-progress",
                "note",
                "Two more left",
                "due",
                "2127-12",
                "dueReason",
                "Staff are short");
        act(this.approver, "action-update-made", action + "/decision", "decision", "agree", "version", version(id));
        String round = "/staff/councils/" + COUNCIL + "/round";
        act(
                this.officer,
                "action-update-made",
                round,
                "save",
                String.valueOf(id),
                "key-" + id,
                "a key",
                "version-" + id,
                version(id),
                "state-" + id,
                "in-progress",
                "note-" + id,
                "It goes on");
        act(
                this.approver,
                "action-changed",
                "/staff/desk/actions/" + id,
                "base",
                version(id),
                "ref",
                "1",
                "due.edtf",
                "2026-12",
                "wording.title",
                "Other words",
                "why",
                "It was unclear");
        act(
                this.approver,
                "action-update-made",
                "/staff/desk/action-updates",
                "facts.action",
                String.valueOf(id),
                "facts.note",
                "Well done",
                "facts.reporter",
                "Improvement board",
                "entry.date.edtf",
                "2026-01-05",
                "paper.title",
                "Minutes");
        act(
                this.approver,
                "action-made",
                "/staff/desk/actions",
                "plan",
                String.valueOf(plan),
                "ref",
                "2",
                "wording.title",
                "Another");
    }

    private void act(Author author, String kind, String address, String... fields) {
        int before = this.accounts.log(author).size();
        var request = this.mvc.post().uri(address).with(signedIn(author)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        assertThat(request).as(address).hasStatus3xxRedirection();
        assertThat(this.accounts.log(author))
                .as(address)
                .hasSize(before + 1)
                .last()
                .isEqualTo(kind);
    }

    private String version(long action) {
        return String.valueOf(this.actions.row(action).version());
    }

    private long newest(String table) {
        return this.jdbc.sql("select max(id) from " + table).query(Long.class).single();
    }
}
