package org.turnaround.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Author;
import org.turnaround.account.TestAccounts;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestAccounts.class)
@Transactional
class UnsentFormTests {

    private static final String FORM = "/account/tokens";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestAccounts accounts;

    @Test
    void whatWasTypedIsThereAgainAfterSigningIn() {
        MvcTestResult stopped = send("same-origin");
        assertThat(stopped).hasRedirectedUrl("/sign-in");

        Cookie session = signIn(sessionOf(stopped), this.accounts.officer("norfolk"));
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
        Cookie session = signIn(sessionOf(send("same-origin")), this.accounts.officer("norfolk"));
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
        MvcTestResult stopped = send("cross-site");
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

    private MvcTestResult send(String site) {
        return this.mvc
                .post()
                .uri(FORM)
                .header("Sec-Fetch-Site", site)
                .param("note", "Ofsted said \"better\"")
                .param("evidenceUrl", "https://example.org/minutes")
                .exchange();
    }

    private Cookie signIn(Cookie session, Author officer) {
        this.accounts.choosePassword(officer, "three random words");
        MvcTestResult signedIn = this.mvc
                .post()
                .uri("/sign-in")
                .cookie(session)
                .with(csrf())
                .param("username", officer.email())
                .param("password", "three random words")
                .exchange();
        assertThat(signedIn).hasRedirectedUrl(UnsentForm.PAGE);
        Cookie after = sessionOf(signedIn);
        assertThat(after.getValue()).isNotEqualTo(session.getValue());
        return after;
    }

    private static Cookie sessionOf(MvcTestResult result) {
        return result.getResponse().getCookie("SESSION");
    }
}
