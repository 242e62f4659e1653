package org.turnaround.account.signin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.Author;
import org.turnaround.account.TestAccounts;

@ApplicationTest
@Transactional
class UnsentFormTests {

    private static final String FORM = "/account/tokens";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    /** Sessions are written in transactions of their own, and stay behind. */
    @BeforeEach
    void nothingIsLeftOfOtherTests() {
        this.jdbc
                .sql("delete from spring_session_attributes where attribute_name = 'unsent'")
                .update();
    }

    @Test
    void whatWasTypedIsThereAgainAfterSigningIn() {
        Author officer = this.accounts.officer("norfolk");
        MvcTestResult stopped = send(officer, "same-origin");
        assertThat(stopped).hasRedirectedUrl("/sign-in");
        assertThat(this.mvc.get().uri("/sign-in").cookie(sessionOf(stopped)))
                .bodyText()
                .contains("what you typed is kept");
        assertThat(this.mvc.get().uri("/sign-in")).bodyText().doesNotContain("what you typed is kept");

        Cookie session = signIn(sessionOf(stopped), officer, UnsentForm.PAGE);
        assertThat(this.mvc.get().uri(UnsentForm.PAGE).cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "action=\"" + FORM + "\"",
                        "name=\"_csrf\"",
                        "value=\"Ofsted said &quot;better&quot;\"",
                        "Evidence url");
    }

    @Test
    void isThereNoMoreOnceItWasSent() {
        Author officer = this.accounts.officer("norfolk");
        Cookie session = signIn(sessionOf(send(officer, "same-origin")), officer, UnsentForm.PAGE);
        this.mvc
                .post()
                .uri(FORM)
                .cookie(session)
                .with(csrf())
                .param(UnsentForm.MARK, "again")
                .exchange();
        assertThat(this.mvc.get().uri(UnsentForm.PAGE).cookie(session))
                .bodyText()
                .contains("There is no unsent form");
    }

    @Test
    void aFormFromAnotherSiteIsKeptByNobody() {
        MvcTestResult stopped = send(this.accounts.officer("norfolk"), "cross-site");
        assertThat(stopped).hasStatus(403);
        assertThat(this.mvc.get().uri(UnsentForm.PAGE).cookie(sessionOf(stopped)))
                .bodyText()
                .contains("There is no unsent form");
    }

    @Test
    void aStaleFormOfSomebodySignedInIsShownAgainAtOnce() {
        Author officer = this.accounts.officer("norfolk");
        MvcTestResult stopped = this.mvc
                .post()
                .uri(FORM)
                .with(TestAccounts.signedIn(officer))
                .with(csrf().useInvalidToken())
                .param("_by", String.valueOf(officer.id()))
                .param("note", "typed")
                .exchange();
        assertThat(stopped).hasRedirectedUrl(UnsentForm.PAGE);
    }

    @Test
    void aPasswordIsNeverKept() {
        assertThat(this.mvc
                        .post()
                        .uri("/sign-in")
                        .param("username", "a@example.org")
                        .param("password", "secret"))
                .hasRedirectedUrl("/sign-in");
    }

    @Test
    void everyFormSaysWhoseItIs() {
        Author officer = this.accounts.officer("norfolk");
        assertThat(this.mvc.get().uri(FORM).with(TestAccounts.signedIn(officer)))
                .bodyText()
                .contains("name=\"_by\" value=\"" + officer.id() + "\"");
        assertThat(this.mvc.get().uri("/sign-in")).bodyText().doesNotContain("_by");
    }

    @Test
    void whatSomebodyTypedIsNotShownToAnotherAtTheSameBrowser() {
        Author typist = this.accounts.officer("norfolk");
        Author other = this.accounts.officer("norfolk");
        Cookie session = signIn(sessionOf(send(typist, "same-origin")), other, "/staff");
        assertThat(this.mvc.get().uri(UnsentForm.PAGE).cookie(session))
                .bodyText()
                .contains("There is no unsent form")
                .doesNotContain("Ofsted said");
        assertThat(kept()).as("forms kept").isZero();
    }

    @Test
    void aFormThatIsNobodysOrTooLongIsNotKept() {
        assertThat(post("note", "typed")).hasRedirectedUrl(FORM);
        assertThat(post("_by", "17", "note", "x".repeat(250_001))).hasRedirectedUrl(FORM);
        assertThat(kept()).as("forms kept").isZero();
    }

    @Test
    void strangersFormsAreKeptUpToANumberAndNoLongerThanADay() {
        post("_by", "17", "note", "typed");
        multiply(UnsentForms.MOST - 1);
        assertThat(kept()).isEqualTo(UnsentForms.MOST);
        assertThat(post("_by", "17", "note", "one too many")).hasRedirectedUrl(FORM);
        this.jdbc
                .sql("update spring_session set creation_time = creation_time - 90000000")
                .update();
        assertThat(post("_by", "17", "note", "a day later")).hasRedirectedUrl("/sign-in");
        assertThat(kept()).isEqualTo(1);
    }

    /** As if others had sent the one form that there is as well. */
    private void multiply(int times) {
        this.jdbc
                .sql("insert into spring_session select 'copy-' || n, 'copy-' || n, creation_time, last_access_time, "
                        + "max_inactive_interval, expiry_time, null from (select * from spring_session limit 1) one, "
                        + "generate_series(1, ?) n")
                .param(times)
                .update();
        this.jdbc
                .sql("insert into spring_session_attributes select primary_id, 'unsent', '' from spring_session "
                        + "where session_id like 'copy-%'")
                .update();
    }

    private int kept() {
        return this.jdbc
                .sql("select count(*) from spring_session_attributes where attribute_name = 'unsent'")
                .query(Integer.class)
                .single();
    }

    private MvcTestResult post(String... fields) {
        var request = this.mvc.post().uri(FORM);
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult send(Author typist, String site) {
        return this.mvc
                .post()
                .uri(FORM)
                .header("Sec-Fetch-Site", site)
                .param("_by", String.valueOf(typist.id()))
                .param("note", "Ofsted said \"better\"")
                .param("evidenceUrl", "https://example.org/minutes")
                .exchange();
    }

    private Cookie signIn(Cookie session, Author officer, String arrivesAt) {
        this.accounts.choosePassword(officer, "three random words");
        MvcTestResult signedIn = this.mvc
                .post()
                .uri("/sign-in")
                .cookie(session)
                .with(csrf())
                .param("username", officer.email())
                .param("password", "three random words")
                .exchange();
        assertThat(signedIn).hasRedirectedUrl(arrivesAt);
        Cookie after = sessionOf(signedIn);
        assertThat(after.getValue()).isNotEqualTo(session.getValue());
        return after;
    }

    private static Cookie sessionOf(MvcTestResult result) {
        return requireNonNull(result.getResponse().getCookie("SESSION"));
    }
}
