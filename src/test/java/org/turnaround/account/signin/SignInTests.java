package org.turnaround.account.signin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.Author;
import org.turnaround.account.TestAccounts;

@ApplicationTest
@Transactional
class SignInTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theSignInPageAsksForTwoThings() {
        assertThat(this.mvc.get().uri("/sign-in"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"username\"", "type=\"password\"", "name=\"_csrf\"");
    }

    @Test
    void whoIsNotSignedInIsAskedToBe() {
        assertThat(this.mvc.get().uri("/staff/anything?a=b")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void signsInAndGoesOnToThePageAskedFor() {
        Author officer = this.accounts.officer("norfolk");
        this.accounts.choosePassword(officer, "three random words");
        Cookie session = requireNonNull(this.mvc
                .get()
                .uri("/account?from={from}", "a link")
                .exchange()
                .getResponse()
                .getCookie("SESSION"));
        assertThat(this.mvc
                        .post()
                        .uri("/sign-in")
                        .cookie(session)
                        .with(csrf())
                        .param("username", " " + officer.email().toUpperCase())
                        .param("password", "three random words"))
                .hasRedirectedUrl("/account?from=a%20link");
    }

    /** Lower case of the dotted capital is another letter here than in the database. */
    @Test
    void anAddressThatOnlyLooksLikeAnAccountsIsNobodys(@Autowired PasswordGate gate) {
        Author officer = this.accounts.officer("norfolk");
        this.accounts.choosePassword(officer, "three random words");
        String alike = "\u0130" + officer.email();
        this.jdbc
                .sql("update account set email = 'i' || email where id = ?")
                .param(officer.id())
                .update();
        assertThat(gate.ask(alike.substring(1), "three random words", "192.0.2.1")
                        .author())
                .isNull();
        assertThat(gate.ask(alike, "three random words", "192.0.2.1").author()).isNull();
        assertThat(this.jdbc
                        .sql("select count(*) from sign_in_throttle where attempts > 0 and bucket like 'account and%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void publicPagesMakeNoSessionAndSetNoCookie() {
        assertThat(this.mvc.get().uri("/councils")).hasStatusOk().doesNotContainHeader("Set-Cookie");
    }

    @Test
    void twoRequestsOfOneSessionMayStoreTheSameThingAtOnce(@Autowired JdbcIndexedSessionRepository sessions) {
        assertThat(storedTwiceAtOnce(sessions)).isEqualTo("Saved too");
    }

    private static <S extends Session> String storedTwiceAtOnce(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        S one = requireNonNull(sessions.findById(session.getId()));
        S other = requireNonNull(sessions.findById(session.getId()));
        one.setAttribute("notice", "Saved");
        other.setAttribute("notice", "Saved too");
        sessions.save(one);
        sessions.save(other);
        return requireNonNull(sessions.findById(session.getId())).getRequiredAttribute("notice");
    }
}
