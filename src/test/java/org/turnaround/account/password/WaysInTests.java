package org.turnaround.account.password;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.turnaround.account.TestAccounts.signedIn;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.Author;
import org.turnaround.account.Authors;
import org.turnaround.account.EmailAddress;
import org.turnaround.account.Links;
import org.turnaround.account.Role;
import org.turnaround.account.TestAccounts;
import org.turnaround.account.TokenScope;

@ApplicationTest
@Transactional
class WaysInTests {

    private static final String PASSWORD = "three random words";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Links links;

    @Autowired
    FirstAdministrator first;

    @Autowired
    Authors authors;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anInvitationLetsItsHolderInOnce() {
        String link = this.accounts.invitation("new@example.org", "norfolk");
        assertThat(this.mvc.get().uri(link)).hasStatusOk().bodyText().contains("new@example.org", "Choose a password");
        assertThat(choose(link, PASSWORD, PASSWORD)).hasStatus(303).hasRedirectedUrl("/staff");
        assertThat(choose(link, PASSWORD, PASSWORD)).hasStatus(410).bodyText().contains("does not work any more");
    }

    @Test
    void aPasswordTooShortOrMistypedIsSaidBesideTheField() {
        String link = this.accounts.invitation("new@example.org", "norfolk");
        assertThat(choose(link, "short", "short")).bodyText().contains("Error: ", "at least 10 characters");
        assertThat(choose(link, PASSWORD, PASSWORD + "!")).bodyText().contains("The two passwords are not the same");
    }

    @Test
    void aLinkOfYesterdayIsTooOld() {
        String link = this.accounts.invitation("new@example.org", "norfolk");
        this.jdbc
                .sql(
                        "update account_link set made_at = now() - interval '9 days', expires_at = now() - interval '2 days'")
                .update();
        assertThat(this.mvc.get().uri(link)).hasStatus(410);
    }

    @Test
    void theFirstAdministratorsLinkWorksWhileThereIsNone() {
        this.accounts.disableEverybody();
        String link = this.links.forFirstAdministrator();
        assertThat(this.mvc
                        .post()
                        .uri(link)
                        .with(csrf())
                        .param("name", "Ada")
                        .param("email", "ada@example.org")
                        .param("password", PASSWORD)
                        .param("again", PASSWORD))
                .hasStatus(303)
                .hasRedirectedUrl("/admin");
        assertThat(this.authors.hasAdministrator()).isTrue();
        assertThat(choose(this.links.forFirstAdministrator(), PASSWORD, PASSWORD))
                .doesNotContainHeader("Location");
    }

    @Test
    void somebodyInvitedWhoNeverCameIsNoAdministratorYet() {
        this.accounts.disableEverybody();
        Author invited = this.accounts.person("Ada", Role.ADMINISTRATOR, null);
        assertThat(this.authors.hasAdministrator()).isFalse();
        assertThat(this.first.become(new EmailAddress(invited.email()), PASSWORD))
                .isPresent();
        assertThat(this.authors.hasAdministrator()).isTrue();
    }

    @Test
    void theConfiguredAdministratorIsMadeOnce() {
        this.accounts.disableEverybody();
        assertThat(this.first.become(new EmailAddress("ada@example.org"), PASSWORD))
                .isPresent();
        assertThat(this.first.become(new EmailAddress("eve@example.org"), PASSWORD))
                .isEmpty();
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        Author officer = this.accounts.officer("norfolk");
        Cookie here = signIn(officer, PASSWORD);
        Cookie elsewhere = signIn(officer, PASSWORD);
        change(here, "four more random words");
        assertThat(this.mvc.get().uri("/account").cookie(here)).hasStatusOk();
        assertThat(this.mvc.get().uri("/account").cookie(elsewhere)).hasRedirectedUrl("/sign-in");
    }

    @Test
    void aRoleTakenAwayIsGoneAtTheNextPage() {
        Author editor = this.accounts.editorPerson();
        Cookie session = signIn(editor, PASSWORD);
        assertThat(this.mvc.get().uri("/editor/nothing").cookie(session)).hasStatus(404);
        this.jdbc
                .sql("delete from account_role where account_id = ?")
                .param(editor.id())
                .update();
        assertThat(this.mvc.get().uri("/editor/nothing").cookie(session)).hasStatus(403);
    }

    @Test
    void aDisabledAccountIsSignedOut() {
        Author editor = this.accounts.editorPerson();
        Cookie session = signIn(editor, PASSWORD);
        this.jdbc
                .sql("update account set disabled_at = now() where id = ?")
                .param(editor.id())
                .update();
        assertThat(this.mvc.get().uri("/account").cookie(session)).hasRedirectedUrl("/sign-in");
    }

    @Test
    void disablingAnAccountEndsItsSessionsTokensAndLinksForGood() {
        Author officer = this.accounts.officer("norfolk");
        Cookie session = signIn(officer, PASSWORD);
        String token = this.accounts.token(officer);
        assertThat(api("Bearer " + token)).hasStatus(404);
        String link = this.accounts.link(officer);
        this.accounts.disable(officer);
        assertThat(this.mvc.get().uri("/account").cookie(session)).hasRedirectedUrl("/sign-in");
        assertThat(api("Bearer " + token)).hasStatus(401);
        this.accounts.enable(officer);
        assertThat(this.mvc.get().uri("/account").cookie(session)).hasRedirectedUrl("/sign-in");
        assertThat(api("Bearer " + token)).hasStatus(401);
        assertThat(this.mvc.get().uri(link)).hasStatus(410);
    }

    @Test
    void aProgramDoesNotTouchTheSessionOfABrowserThatItRunsIn() {
        Author officer = this.accounts.officer("norfolk");
        Cookie session = signIn(officer, PASSWORD);
        assertThat(this.mvc
                        .get()
                        .uri("/api/v1/nothing")
                        .cookie(session)
                        .header("Authorization", "Bearer " + this.accounts.token(officer)))
                .hasStatus(404)
                .doesNotContainHeader("Set-Cookie");
        assertThat(this.mvc.get().uri("/account").cookie(session)).hasStatusOk();
    }

    @Test
    void aResetAsksToEndEveryOtherWayIn() {
        Author officer = this.accounts.officer("norfolk");
        Cookie session = signIn(officer, PASSWORD);
        String token = this.accounts.token(officer);
        this.accounts.givePasskey(officer);
        String link = this.accounts.link(officer);
        assertThat(this.mvc.get().uri(link))
                .bodyText()
                .containsPattern("value=\"tokens\"[^>]*checked")
                .containsPattern("value=\"passkeys\"[^>]*checked");
        assertThat(choose(link, PASSWORD, PASSWORD, "tokens", "passkeys")).hasStatus(303);
        assertThat(api("Bearer " + token)).hasStatus(401);
        assertThat(this.accounts.passkeysOf(officer)).isZero();
        assertThat(this.mvc.get().uri("/account").cookie(session)).hasRedirectedUrl("/sign-in");
        assertThat(this.accounts.log(officer)).contains("token-revoked", "passkey-removed", "password-chosen");
    }

    @Test
    void aChangedPasswordLeavesTokensAndPasskeysUnlessAskedTo() {
        Author officer = this.accounts.officer("norfolk");
        Cookie session = signIn(officer, PASSWORD);
        String token = this.accounts.token(officer);
        this.accounts.givePasskey(officer);
        change(session, "four more random words");
        assertThat(api("Bearer " + token)).hasStatus(404);
        assertThat(this.accounts.passkeysOf(officer)).isEqualTo(1);
        change(signIn(officer, PASSWORD), "five more random words", "tokens");
        assertThat(api("Bearer " + token)).hasStatus(401);
        assertThat(this.accounts.passkeysOf(officer)).isEqualTo(1);
    }

    @Test
    void refusedPasswordsAreToldToTheLogOnceAnHour() {
        Author officer = this.accounts.officer("norfolk");
        this.accounts.choosePassword(officer, PASSWORD);
        post(officer.email(), "wrong");
        post(officer.email(), "wrong again");
        post("nobody@example.org", "wrong");
        assertThat(refusals(officer)).isEqualTo(1);
    }

    @Test
    void signingOutEndsTheSession() {
        Author editor = this.accounts.editorPerson();
        Cookie session = signIn(editor, PASSWORD);
        assertThat(this.mvc.post().uri("/sign-out").cookie(session).with(csrf()))
                .hasRedirectedUrl("/");
        assertThat(this.mvc.get().uri("/account").cookie(session)).hasRedirectedUrl("/sign-in");
        assertThat(this.accounts.log(editor)).endsWith("signed-in", "signed-out");
    }

    @Test
    void aWrongPasswordSaysNothingAboutTheAccount() {
        Author officer = this.accounts.officer("norfolk");
        this.accounts.choosePassword(officer, PASSWORD);
        String known = post(officer.email(), "wrong");
        String unknown = post("nobody@example.org", "wrong");
        assertThat(known).contains("is not right", "Error: ").doesNotContain("wrong\"");
        assertThat(known.replace(officer.email(), "")).hasSameSizeAs(unknown.replace("nobody@example.org", ""));
    }

    @Test
    void theApiWantsAToken() {
        Author officer = this.accounts.officer("norfolk");
        String token = this.accounts.token(officer);
        assertThat(this.mvc.get().uri("/api/v1/nothing")).hasStatus(401).hasHeader("WWW-Authenticate", "Bearer");
        assertThat(api("Bearer nonsense")).hasStatus(401);
        assertThat(api("Basic " + token)).hasStatus(401);
        assertThat(api("Bearer " + token)).hasStatus(404).doesNotContainHeader("Set-Cookie");
        this.jdbc.sql("update api_token set revoked_at = now()").update();
        assertThat(api("Bearer " + token)).hasStatus(401);
    }

    @Test
    void aTokenThatHasEndedIsRefusedInWords() {
        String token = this.accounts.token(this.accounts.officer("norfolk"));
        this.jdbc
                .sql("update api_token set made_at = timestamptz '2026-04-03', expires_at = '2026-05-04T00:00:00+01'")
                .update();
        MvcTestResult refused = api("Bearer " + token);
        assertThat(refused).hasStatus(401);
        assertThat(refused.getResponse().getErrorMessage()).startsWith("This token ended on 3 May 2026");
        assertThat(this.mvc.get().uri("/error").with(request -> {
                    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 401);
                    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/actions");
                    request.setAttribute(RequestDispatcher.ERROR_MESSAGE, "This token ended on 3 May 2026");
                    return request;
                }))
                .bodyText()
                .contains("\"detail\":\"This token ended on 3 May 2026\"");
    }

    @Test
    void aTokenThatOnlyReadsReportsNothing() {
        Author officer = this.accounts.officer("norfolk");
        String token = "Bearer " + this.accounts.token(officer, TokenScope.READ, officer.councils());
        assertThat(api(token)).hasStatus(404);
        assertThat(this.mvc.post().uri("/api/v1/nothing").header("Authorization", token))
                .hasStatus(403)
                .hasHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
    }

    @Test
    void somebodyElsesTokenCannotBeRevoked() {
        Author owner = this.accounts.officer("norfolk");
        this.accounts.token(owner);
        long token =
                this.jdbc.sql("select max(id) from api_token").query(Long.class).single();
        assertThat(this.mvc
                        .post()
                        .uri("/account/tokens/" + token + "/removal")
                        .with(signedIn(this.accounts.officer("norfolk")))
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    void passkeysAreOfferedAndTheirAddingIsForTheSignedInOnly() {
        Author officer = this.accounts.officer("norfolk");
        assertThat(this.mvc.get().uri("/account/passkeys").with(signedIn(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("passkeys", "type=\"module\"");
        assertThat(this.mvc
                        .post()
                        .uri("/webauthn/register/options")
                        .with(signedIn(officer))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("\"challenge\"", officer.email(), "localhost");
        assertThat(this.mvc.post().uri("/webauthn/register/options").with(csrf()))
                .hasStatus(400);
        assertThat(this.mvc.post().uri("/webauthn/authenticate/options").with(csrf()))
                .hasStatusOk();
    }

    private MvcTestResult api(String authorization) {
        return this.mvc
                .get()
                .uri("/api/v1/nothing")
                .header("Authorization", authorization)
                .exchange();
    }

    private void change(Cookie session, String password, String... ends) {
        assertThat(this.mvc
                        .post()
                        .uri("/account/password")
                        .cookie(session)
                        .with(csrf())
                        .param("current", PASSWORD)
                        .param("password", password)
                        .param("again", password)
                        .param("ends", ends))
                .hasRedirectedUrl("/account");
    }

    private int refusals(Author author) {
        return this.jdbc
                .sql("select count(*) from audit_event where kind = 'sign-in-refused' and thing = ?")
                .param("/admin/accounts/" + author.id())
                .query(Integer.class)
                .single();
    }

    private MvcTestResult choose(String link, String password, String again, String... ends) {
        return this.mvc
                .post()
                .uri(link)
                .with(csrf())
                .param("password", password)
                .param("again", again)
                .param("ends", ends)
                .exchange();
    }

    private String post(String email, String password) {
        MvcTestResult result = this.mvc
                .post()
                .uri("/sign-in")
                .with(csrf())
                .param("username", email)
                .param("password", password)
                .exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private Cookie signIn(Author author, String password) {
        this.accounts.choosePassword(author, password);
        MvcTestResult result = this.mvc
                .post()
                .uri("/sign-in")
                .with(csrf())
                .param("username", author.email())
                .param("password", password)
                .exchange();
        assertThat(result).hasStatus(303);
        return requireNonNull(result.getResponse().getCookie("SESSION"));
    }
}
