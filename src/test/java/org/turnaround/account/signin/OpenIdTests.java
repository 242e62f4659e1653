package org.turnaround.account.signin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
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
        settings.add(root + "registration.county.client-secret", () -> "secret");
        settings.add(root + "registration.county.client-name", () -> "the County");
        settings.add(root + "registration.county.authorization-grant-type", () -> "authorization_code");
        settings.add(root + "registration.county.redirect-uri", () -> "{baseUrl}/login/oauth2/code/{registrationId}");
        settings.add(root + "registration.county.scope", () -> "openid,email");
        settings.add(root + "provider.county.authorization-uri", () -> PROVIDER.address() + "/authorize");
        settings.add(root + "provider.county.token-uri", () -> PROVIDER.address() + "/token");
        settings.add(root + "provider.county.jwk-set-uri", () -> PROVIDER.address() + "/keys");
    }

    @Test
    void theSignInPageNamesTheProvider() {
        assertThat(this.mvc.get().uri("/sign-in"))
                .hasStatusOk()
                .bodyText()
                .contains("Sign in with the County", "/oauth2/authorization/county");
    }

    @Test
    void aVerifiedAddressOfAnAccountIsLetIn() {
        Author officer = this.accounts.officer("norfolk");
        MvcTestResult back = comeBackAs(officer.email(), true);
        assertThat(back).hasRedirectedUrl("/staff");
        assertThat(this.mvc
                        .get()
                        .uri("/account")
                        .cookie(requireNonNull(back.getResponse().getCookie("SESSION"))))
                .hasStatusOk()
                .bodyText()
                .contains(officer.email());
    }

    @Test
    void anAddressThatNobodyVerifiedIsRefused() {
        MvcTestResult back = comeBackAs(this.accounts.officer("norfolk").email(), false);
        assertThat(back).hasRedirectedUrl("/sign-in/refused?why=unverified");
        assertThat(this.mvc.get().uri("/sign-in/refused?why=unverified"))
                .hasStatusOk()
                .bodyText()
                .contains("does not say that your e-mail address is really yours");
    }

    @Test
    void anAddressWithoutAnAccountIsRefused() {
        assertThat(comeBackAs("stranger@example.org", true)).hasRedirectedUrl("/sign-in/refused?why=unknown");
    }

    @Test
    void anAnswerNobodyAskedForIsRefused() {
        assertThat(this.mvc.get().uri("/login/oauth2/code/county?code=x&state=y"))
                .hasRedirectedUrl("/sign-in/refused?why=failed");
    }

    private MvcTestResult comeBackAs(String email, boolean verified) {
        MvcTestResult sent = this.mvc.get().uri("/oauth2/authorization/county").exchange();
        Cookie session = requireNonNull(sent.getResponse().getCookie("SESSION"));
        MultiValueMap<String, String> asked = UriComponentsBuilder.fromUriString(
                        requireNonNull(sent.getResponse().getRedirectedUrl()))
                .build(true)
                .getQueryParams();
        PROVIDER.vouchFor(email, verified, requireNonNull(asked.getFirst("nonce")));
        String state = URLDecoder.decode(asked.getFirst("state"), StandardCharsets.UTF_8);
        return this.mvc
                .get()
                .uri("/login/oauth2/code/county?code={code}&state={state}", "a code", state)
                .cookie(session)
                .exchange();
    }
}
