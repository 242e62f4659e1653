package org.turnaround.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Audit;
import org.turnaround.account.Author;
import org.turnaround.account.SignedIn;
import org.turnaround.shared.Sql;

/**
 * Where every way in ends: the session is theirs under a new id, it is in the log, and they go on to what they wanted.
 * Who leaves, and who is not let in, is told to the log as well.
 */
@Component
public class Entrance implements LogoutHandler {

    private static final String REFUSED = "sign-in-refused";
    private static final Duration SILENCE = Duration.ofHours(1);

    private record Wanted(long id, String name) {}

    private final SessionAuthor sessions;
    private final Sql sql;
    private final Audit audit;
    private final SignInThrottle throttle;
    private final Clock clock;
    private final SessionAuthenticationStrategy newSessionId = new CompositeSessionAuthenticationStrategy(List.of(
            new ChangeSessionIdAuthenticationStrategy(),
            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository())));

    Entrance(SessionAuthor sessions, Sql sql, Audit audit, SignInThrottle throttle, Clock clock) {
        this.sessions = sessions;
        this.sql = sql;
        this.audit = audit;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** @return the address to go on to */
    @Transactional
    public String letIn(Author author, String by, HttpServletRequest request, HttpServletResponse response) {
        this.newSessionId.onAuthentication(new SignedIn(author), request, response);
        stay(author, request, response);
        return arrived(author, by, request);
    }

    /** Keeps this session theirs, when the others end. */
    public void stay(Author author, HttpServletRequest request, HttpServletResponse response) {
        this.sessions.saveContext(new SecurityContextImpl(new SignedIn(author)), request, response);
    }

    /**
     * For the ways in that open the session themselves.
     *
     * @return the address to go on to
     */
    @Transactional
    String arrived(Author author, String by, HttpServletRequest request) {
        this.sql.change("update account set signed_in_at = ? where id = ?", this.clock.instant(), author.id());
        this.throttle.remember(author, request.getRemoteAddr());
        this.audit.record(author, "signed-in", "Signed in with " + by, null, null);
        if (UnsentForms.of(author, request).isPresent()) {
            return UnsentForm.PAGE;
        }
        UnsentForms.forget(request);
        return AskToSignIn.takeWanted(request).orElse(homeOf(author));
    }

    /** What somebody typed waits for whoever signs in here. */
    public static boolean keepsForm(HttpServletRequest request) {
        return UnsentForms.isKept(request);
    }

    /**
     * Somebody gave a wrong password for an account: told once an hour for each account, so that nobody can flood the log
     * from outside. Of addresses that nobody has here it says nothing.
     */
    @Transactional
    void refused(SignInAttempt attempt) {
        Optional<Wanted> wanted = this.sql.one(
                Wanted.class,
                """
                select a.id, a.name from account a where a.email = ? and not exists (
                    select from audit_event e where e.kind = ? and e.at > ? and e.thing = '/admin/accounts/' || a.id)
                """,
                attempt.email(),
                REFUSED,
                this.clock.instant().minus(SILENCE));
        wanted.ifPresent(account -> {
            String what = "Somebody gave a wrong password for " + account.name();
            this.audit.record(null, REFUSED, what, "/admin/accounts/" + account.id(), null);
        });
    }

    @Override
    @Transactional
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication instanceof SignedIn person) {
            this.audit.record(person.getPrincipal(), "signed-out", "Signed out", null, null);
        }
    }

    SessionAuthenticationStrategy newSessionId() {
        return this.newSessionId;
    }

    private static String homeOf(Author author) {
        if (!author.councils().isEmpty()) {
            return "/staff";
        }
        return author.isAdministrator() ? "/admin" : author.isEditor() ? "/editor" : "/account";
    }
}
