package org.turnaround.account;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.turnaround.account.TestAccounts.signedIn;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;

@ApplicationTest
@Transactional
class AccountPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Authors authors;

    @Autowired
    Clock clock;

    Author admin;

    @BeforeEach
    void anAdministrator() {
        this.admin = this.accounts.admin();
    }

    @Test
    void everyPageIsShown() {
        Author officer = this.accounts.officer("norfolk");
        for (String page : new String[] {"/account", "/account/password", "/account/tokens"}) {
            assertThat(this.mvc.get().uri(page).with(signedIn(officer))).hasStatusOk();
        }
        for (String page : new String[] {
            "/admin", "/admin/accounts", "/admin/accounts/new", "/admin/accounts/" + officer.id(), "/admin/audit"
        }) {
            assertThat(this.mvc.get().uri(page).with(signedIn(this.admin))).hasStatusOk();
        }
    }

    @Test
    void severalPeopleAreInvitedForSeveralCouncilsOnceThatIsConfirmed() {
        this.accounts.council("norfolk");
        this.accounts.council("suffolk");
        String people =
                "Ann Officer <Ann@Example.org>, bo.approver@example.org\nCharles, Cy; \"Dee Dee\" dee@example.org";
        assertThat(invite("", people, "officer"))
                .hasStatusOk()
                .bodyText()
                .contains("“Charles, Cy” is no e-mail address", "Error: ")
                .doesNotContain("Invite these");
        people = people.replace("Charles, Cy", "Charles, Cy <cy@example.org>");
        assertThat(invite("", people, "officer", "approver"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Invite these 4 people?",
                        ">Bo Approver<",
                        ">Charles, Cy<",
                        ">Dee Dee<",
                        "council officer of Norfolk",
                        "council approver of Suffolk",
                        "Nobody is invited yet");
        assertThat(this.authors.byEmail(new EmailAddress("ann@example.org"))).isEmpty();
        MvcTestResult done = invite("yes", people, "officer", "approver");
        assertThat(done).hasRedirectedUrl("/admin/accounts");
        assertThat(requireNonNull(done.getMvcResult().getFlashMap().get("invited"))
                        .toString()
                        .lines())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("Ann Officer <ann@example.org>  http://localhost/set-up/");
        assertThat(this.authors.byEmail(new EmailAddress("dee@example.org")))
                .hasValueSatisfying(dee -> assertThat(dee.held()).hasSize(4));
    }

    @Test
    void oneWrongAddressKeepsEverybodyFromBeingInvited() {
        this.accounts.council("norfolk");
        this.accounts.council("suffolk");
        String known = this.accounts.officer("norfolk").email();
        assertThat(invite(
                        "yes",
                        "new@example.org\n" + known + "\ntwice@example.org\nTwice <TWICE@example.org>",
                        "officer"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "“" + known + "” has an account already",
                        "&gt;” stands twice in the list",
                        "<details class=\"govuk-details\" open");
        assertThat(this.authors.byEmail(new EmailAddress("new@example.org"))).isEmpty();
        assertThat(invite("yes", "a@example.org\n".repeat(51), "officer"))
                .bodyText()
                .contains("Invite at most 50 people at once: these are 51");
        assertThat(invite("yes", "new@example.org", "editor")).bodyText().contains("That role is for the whole site");
    }

    private MvcTestResult invite(String confirmed, String people, String... roles) {
        return this.mvc
                .post()
                .uri("/admin/accounts")
                .with(signedIn(this.admin))
                .with(csrf())
                .param("confirmed", confirmed)
                .param("people", people)
                .param("roles", roles)
                .param("councils", "norfolk", "suffolk")
                .exchange();
    }

    @Test
    void aLinkLeadsHereWhateverTheRequestSaysOfItsHost() {
        String account = "/admin/accounts/" + this.accounts.officer("norfolk").id();
        MvcTestResult made = post(account + "/links");
        assertThat(this.mvc
                        .get()
                        .uri(account)
                        .with(signedIn(this.admin))
                        .cookie(requireNonNull(made.getResponse().getCookie("SESSION")))
                        .header("Host", "evil.example")
                        .header("X-Forwarded-Host", "evil.example")
                        .with(request -> {
                            request.setServerName("evil.example");
                            return request;
                        }))
                .hasStatusOk()
                .bodyText()
                .contains(">http://localhost/set-up/", "turnaround.address")
                .doesNotContain("evil.example");
    }

    @Test
    void rolesAreGivenAndTakenAtOnce() {
        Author editor = this.accounts.editorPerson();
        this.accounts.council("norfolk");
        post("/admin/accounts/" + editor.id() + "/roles", "role", "approver", "council", "norfolk");
        Author now = this.authors.byId(editor.id()).orElseThrow();
        assertThat(now.councils()).hasSize(1);
        assertThat(now.isEditor()).isTrue();
        long grant = this.accounts.grantOf(editor, Role.EDITOR);
        post("/admin/accounts/" + editor.id() + "/roles/" + grant + "/removal");
        assertThat(this.authors.byId(editor.id()).orElseThrow().roles()).containsExactly(Role.APPROVER);
    }

    @Test
    void aRoleCannotBeGivenTwice() {
        Author editor = this.accounts.editorPerson();
        assertThat(post("/admin/accounts/" + editor.id() + "/roles", "role", "editor"))
                .bodyText()
                .contains("is that already", "Error: ");
    }

    @Test
    void aDisabledAccountIsNobodysUntilItIsEnabledAgain() {
        Author officer = this.accounts.officer("norfolk");
        post("/admin/accounts/" + officer.id() + "/disabling");
        assertThat(this.authors.byId(officer.id())).isEmpty();
        post("/admin/accounts/" + officer.id() + "/enabling");
        assertThat(this.authors.byId(officer.id())).isPresent();
    }

    @Test
    void theLastAdministratorStays() {
        this.accounts.disableAllAdministratorsBut(this.admin);
        assertThat(post("/admin/accounts/" + this.admin.id() + "/disabling")
                        .getMvcResult()
                        .getFlashMap()
                        .get("refused"))
                .asString()
                .contains("is the last administrator");
    }

    @Test
    void whatAdministratorsDidStandsInTheLog() {
        Author officer = this.accounts.officer("norfolk");
        post("/admin/accounts/" + officer.id() + "/disabling");
        assertThat(this.mvc
                        .get()
                        .uri("/admin/audit?person={id}&kind=account-disabled", this.admin.id())
                        .with(signedIn(this.admin)))
                .hasStatusOk()
                .bodyText()
                .contains("Disabled the account of Olive Officer", "/admin/accounts/" + officer.id());
    }

    @Test
    void theLogSaysWhatItIsNarrowedByAndWidensByALink() {
        assertThat(this.mvc
                        .get()
                        .uri("/admin/audit?person={person}&kind=role-given&from=2026-01-01", "O'Neill & Co")
                        .with(signedIn(this.admin)))
                .bodyText()
                .contains(
                        "Person: O&#39;Neill &amp; Co",
                        "Kind: Role given",
                        "From 2026-01-01",
                        "href=\"?kind=role-given&amp;from=2026-01-01\"");
    }

    @Test
    void theLogSaysWhichDateItCannotReadAndKeepsTheRestOfTheFilter() {
        assertThat(this.mvc
                        .get()
                        .uri("/admin/audit?kind=role-given&from=yesterday&to=June 2026")
                        .with(signedIn(this.admin)))
                .hasStatus(400)
                .bodyText()
                .contains(
                        "id=\"filter-from-error\"",
                        "“yesterday” is not a date: enter one such as 18 June 2013",
                        "value=\"yesterday\"",
                        "Kind: Role given",
                        "To June 2026")
                .doesNotContain("From yesterday", "filter-to-error");
        assertThat(this.mvc.get().uri("/admin/audit?after=x").with(signedIn(this.admin)))
                .hasStatus(400);
    }

    @Test
    void theLogIsNarrowedByCouncilAndByWayIn() {
        Author officer = this.accounts.officer("norfolk");
        post("/admin/accounts/" + officer.id() + "/roles/" + this.accounts.grantOf(officer, Role.OFFICER) + "/removal");
        assertThat(this.mvc
                        .get()
                        .uri("/admin/audit?council=norfolk&way=browser")
                        .with(signedIn(this.admin)))
                .hasStatusOk()
                .bodyText()
                .contains("Council: Norfolk", "In the browser", "Olive Officer is no longer council officer");
        for (String none : new String[] {"council=suffolk", "way=api&kind=role-taken", "way=itself&kind=role-taken"}) {
            assertThat(this.mvc.get().uri("/admin/audit?" + none).with(signedIn(this.admin)))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Olive Officer is no longer");
        }
    }

    @Test
    void aTokenIsShownOnceAndReadsForItsCouncilUntilItsDay() {
        Author officer = this.accounts.officer("norfolk");
        String council = String.valueOf(officer.councils().iterator().next());
        MvcTestResult made = this.mvc
                .post()
                .uri("/account/tokens")
                .with(signedIn(officer))
                .with(csrf())
                .param("name", "Monthly upload")
                .param("scope", "read")
                .param("days", "90")
                .param("councils", council)
                .exchange();
        String token =
                requireNonNull(made.getMvcResult().getFlashMap().get("made")).toString();
        assertThat(this.mvc.get().uri("/account/tokens").with(signedIn(officer)))
                .bodyText()
                .contains(
                        "Monthly upload",
                        token.substring(0, 11),
                        "Read my actions: Norfolk",
                        DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK)
                                .format(LocalDate.now(this.clock).plusDays(90)))
                .doesNotContain(token);
        assertThat(this.mvc.get().uri("/api/v1/nothing").header("Authorization", "Bearer " + token))
                .hasStatus(404);
    }

    @Test
    void aTokenNeedsAnEndAScopeAndACouncilOfItsOwners() {
        Author officer = this.accounts.officer("norfolk");
        long another = this.accounts.officer("suffolk").councils().iterator().next();
        assertThat(this.mvc
                        .post()
                        .uri("/account/tokens")
                        .with(signedIn(officer))
                        .with(csrf())
                        .param("name", "Monthly upload")
                        .param("councils", String.valueOf(another)))
                .bodyText()
                .contains(
                        "Choose how long the token works",
                        "Choose what the token may do",
                        "Choose which of your councils",
                        "value=\"Monthly upload\"");
    }

    @Test
    void whatCannotBeTakenBackIsAskedOnceAndChangesNothingYet() {
        Author officer = this.accounts.officer("norfolk");
        this.accounts.token(officer);
        this.accounts.givePasskey(officer);
        String account = "/admin/accounts/" + officer.id();
        asks(this.admin, account + "/disabling", "Disable the account of Olive Officer?");
        asks(
                this.admin,
                account + "/roles/" + this.accounts.grantOf(officer, Role.OFFICER) + "/removal",
                "Council officer, Norfolk: it is gone at once");
        String token = "/account/tokens/" + this.accounts.tokenOf(officer) + "/removal";
        asks(officer, token, "Revoke the token “A test”?");
        String passkey = "/account/passkeys/" + this.accounts.passkeyOf(officer) + "/removal";
        asks(officer, passkey, "Remove the passkey “Work laptop”?");
        assertThat(this.authors.byId(officer.id()).orElseThrow().councils()).hasSize(1);
        for (String others : new String[] {token, passkey}) {
            assertThat(this.mvc.get().uri(others).with(signedIn(this.admin))).hasStatus(404);
        }
    }

    /** The page offers one button, which is sent to where the page is, and a way out. */
    private void asks(Author author, String address, String words) {
        assertThat(this.mvc.get().uri(address).with(signedIn(author)))
                .hasStatusOk()
                .bodyText()
                .contains(words, "govuk-button--warning", ">Cancel</a>");
    }

    private MvcTestResult post(String address, String... fields) {
        var request = this.mvc.post().uri(address).with(signedIn(this.admin)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }
}
