package org.turnaround.account.signin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Author;
import org.turnaround.account.TestAccounts;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestAccounts.class)
@Transactional
class OpenIdTests {

    private static final TestProvider PROVIDER = new TestProvider();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestAccounts accounts;

    @DynamicPropertySource
    static void theProviderIsConfigured(DynamicPropertyRegistry settings) {
        String root = "spring.security.oauth2.client.";
        settings.add(root + "registration.county.client-id", () -> "turnaround");
        settings.add(root + "registration.county.client-secret", () -> "a secret");
        settings.add(root + "registration.county.client-name", () -> "the County");
        settings.add(root + "registration.county.scope", () -> "openid,email");
        settings.add(root + "provider.county.issuer-uri", PROVIDER::address);
    }

    @Test
    void theSignInPageNamesTheProvider() {
        assertThat(this.mvc.get().uri("/sign-in"))
                .hasStatusOk()
                .bodyText()
                .contains("Sign in with the County", "/oauth2/authorization/county");
    }

    @Test
    void aVerifiedAddressOfAnAccountIsLetIn() throws Exception {
        Author officer = this.accounts.officer("norfolk");
        MvcTestResult back = comeBackAs(officer.email());
        assertThat(back).hasRedirectedUrl("/staff");
        assertThat(this.mvc
                        .get()
                        .uri("/account")
                        .cookie(requireNonNull(back.getResponse().getCookie("SESSION"))))
                .hasStatusOk()
                .bodyText()
                .contains(officer.email());
        assertThat(this.accounts.log(officer)).containsExactly("signed-in");
    }

    @Test
    void anAddressThatNobodyVerifiedIsRefusedInWords() throws Exception {
        Author officer = this.accounts.officer("norfolk", TestProvider.UNVERIFIED);
        isRefused(comeBackAs(officer.email()), "does not say that your e-mail address is really yours");
    }

    @Test
    void anAddressWithoutAnAccountIsRefusedInWords() throws Exception {
        isRefused(comeBackAs("stranger@example.org"), "there is no account here for your e-mail address");
    }

    @Test
    void aDisabledAccountIsRefusedInWords() throws Exception {
        Author officer = this.accounts.officer("norfolk");
        this.accounts.disable(officer);
        isRefused(comeBackAs(officer.email()), "your account here is disabled");
    }

    @Test
    void anAnswerNobodyAskedForIsRefusedInWords() {
        isRefused(
                this.mvc.get().uri("/login/oauth2/code/county?code=x&state=y").exchange(),
                "did not confirm who you are");
    }

    /** One that was asked for by somebody else, as a forged link would have it. */
    @Test
    void anAnswerToAnotherBrowserIsRefused() throws Exception {
        MvcTestResult sent = this.mvc.get().uri("/oauth2/authorization/county").exchange();
        String back = PROVIDER.signIn(
                "stranger@example.org", requireNonNull(sent.getResponse().getRedirectedUrl()));
        isRefused(this.mvc.get().uri(URI.create(back)).exchange(), "did not confirm who you are");
    }

    /** On the sign-in page, where the other ways in are. */
    private void isRefused(MvcTestResult back, String words) {
        String address = requireNonNull(back.getResponse().getRedirectedUrl());
        assertThat(address).startsWith("/sign-in/refused?why=");
        assertThat(this.mvc.get().uri(address))
                .hasStatusOk()
                .bodyText()
                .contains(words, "You are not signed in", "name=\"password\"");
    }

    private MvcTestResult comeBackAs(String email) throws Exception {
        MvcTestResult sent = this.mvc.get().uri("/oauth2/authorization/county").exchange();
        Cookie session = requireNonNull(sent.getResponse().getCookie("SESSION"));
        String back = PROVIDER.signIn(email, requireNonNull(sent.getResponse().getRedirectedUrl()));
        return this.mvc.get().uri(URI.create(back)).cookie(session).exchange();
    }
}
