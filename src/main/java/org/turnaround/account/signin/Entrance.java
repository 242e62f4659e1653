package org.turnaround.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
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

/** Where every way in ends: the session is theirs under a new id, it is in the log, and they go on to what they wanted. */
@Component
class Entrance {

    private final SessionAuthor sessions;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final SignInThrottle throttle;
    private final Clock clock;
    private final SessionAuthenticationStrategy newSessionId = new CompositeSessionAuthenticationStrategy(List.of(
            new ChangeSessionIdAuthenticationStrategy(),
            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository())));

    Entrance(SessionAuthor sessions, JdbcClient jdbc, Audit audit, SignInThrottle throttle, Clock clock) {
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.audit = audit;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** @return the address to go on to */
    @Transactional
    public String letIn(Author author, String by, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = new SignedIn(author);
        this.newSessionId.onAuthentication(authentication, request, response);
        this.sessions.saveContext(new SecurityContextImpl(authentication), request, response);
        return arrived(author, by, request);
    }

    /**
     * For the ways in that open the session themselves.
     *
     * @return the address to go on to
     */
    @Transactional
    public String arrived(Author author, String by, HttpServletRequest request) {
        this.jdbc
                .sql("update account set signed_in_at = :now where id = :id")
                .param("now", Timestamp.from(this.clock.instant()))
                .param("id", author.id())
                .update();
        this.throttle.remember(author, request.getRemoteAddr());
        this.audit.record(author, "signed-in", "Signed in with " + by, null, null);
        if (UnsentForms.of(author, request).isPresent()) {
            return UnsentForm.PAGE;
        }
        UnsentForms.forget(request);
        return WantedAddress.take(request).orElse(homeOf(author));
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
