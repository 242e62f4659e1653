package org.turnaround.account.signin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.account.Author;
import org.turnaround.account.Authors;
import org.turnaround.account.SignedIn;
import org.turnaround.account.TestAccounts;

/** However busy somebody is, after half a day they sign in again. */
@ApplicationTest
@Transactional
class SignInLastsTests {

    private static final Instant MORNING = Instant.parse("2026-06-01T08:00:00Z");
    private static final Duration LONGEST = Duration.ofHours(12);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Authors authors;

    private Author officer;

    @BeforeEach
    void anOfficer() {
        this.officer = this.accounts.officer("norfolk");
        this.accounts.choosePassword(this.officer, "three random words");
    }

    @Test
    void somebodyIsSignedInUntilTheMomentAndNotAtIt() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        at(MORNING).saveContext(new SecurityContextImpl(new SignedIn(this.officer)), request, response);
        requireNonNull(request.getSession()).setAttribute("typed", "a note");
        assertThat(isSignedIn(request, MORNING.plus(LONGEST).minusMillis(1))).isTrue();
        assertThat(isSignedIn(request, MORNING.plus(LONGEST))).isFalse();
        assertThat(requireNonNull(request.getSession(false)).getAttribute("typed"))
                .isEqualTo("a note");
        at(MORNING.plus(LONGEST)).saveContext(new SecurityContextImpl(new SignedIn(this.officer)), request, response);
        assertThat(isSignedIn(request, MORNING.plus(LONGEST))).isTrue();
    }

    @Test
    void whatIsTypedThenIsThereAgainAfterSigningIn(@Autowired JdbcIndexedSessionRepository sessions) {
        Cookie session = cookie(signIn(null));
        assertThat(this.mvc.get().uri("/account").cookie(session)).hasStatusOk();
        signedInEarlier(sessions, session);
        MvcTestResult stopped = this.mvc
                .post()
                .uri("/account/tokens")
                .cookie(session)
                .with(csrf())
                .param("_by", String.valueOf(this.officer.id()))
                .param("name", "Monthly upload")
                .exchange();
        assertThat(stopped).hasRedirectedUrl("/sign-in");
        MvcTestResult again = signIn(session);
        assertThat(again).hasRedirectedUrl(UnsentForm.PAGE);
        assertThat(this.mvc.get().uri(UnsentForm.PAGE).cookie(cookie(again)))
                .bodyText()
                .contains("Monthly upload");
    }

    private static <S extends Session> void signedInEarlier(SessionRepository<S> sessions, Cookie cookie) {
        S stored = requireNonNull(
                sessions.findById(new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8)));
        stored.setAttribute("since", stored.<Long>getRequiredAttribute("since") - LONGEST.toMillis());
        sessions.save(stored);
    }

    private boolean isSignedIn(MockHttpServletRequest request, Instant now) {
        return at(now).loadContext(new HttpRequestResponseHolder(request, new MockHttpServletResponse()))
                        .getAuthentication()
                != null;
    }

    private SessionAuthor at(Instant now) {
        return new SessionAuthor(this.authors, Clock.fixed(now, ZoneOffset.UTC), LONGEST);
    }

    private MvcTestResult signIn(@Nullable Cookie session) {
        var request = this.mvc
                .post()
                .uri("/sign-in")
                .with(csrf())
                .param("username", this.officer.email())
                .param("password", "three random words");
        return (session == null ? request : request.cookie(session)).exchange();
    }

    private static Cookie cookie(MvcTestResult result) {
        return requireNonNull(result.getResponse().getCookie("SESSION"));
    }
}
