package org.turnaround.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.account.Authors;
import org.turnaround.account.EmailAddress;
import org.turnaround.account.SignedIn;

/**
 * Keeps in the session no more than the account's number and stamp, and reads the person afresh for every request that
 * asks: a role given or taken counts at once, and disabling an account or changing its password ends its sessions. However
 * busy somebody is, they are signed in no longer than {@code turnaround.sign-in-lasts}. Nothing else of the session ends
 * then: what was wanted or typed is still in it when they sign in again.
 */
@Component
class SessionAuthor implements SecurityContextRepository {

    private static final String ACCOUNT = "account";
    private static final String STAMP = "stamp";
    private static final String SINCE = "since";

    private final Authors authors;
    private final Clock clock;
    private final Duration longest;

    SessionAuthor(Authors authors, Clock clock, @Value("${turnaround.sign-in-lasts}") Duration longest) {
        this.authors = authors;
        this.clock = clock;
        this.longest = longest;
    }

    /** Called only when somebody asks who is signed in. */
    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        SecurityContext context = new SecurityContextImpl();
        authorOf(exchange.getRequest().getSession(false))
                .ifPresent(author -> context.setAuthentication(new SignedIn(author)));
        return context;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Optional<Author> author = authorOf(context.getAuthentication());
        HttpSession session = request.getSession(author.isPresent());
        if (author.isPresent()) {
            remember(author.get(), session);
        } else if (session != null) {
            session.removeAttribute(ACCOUNT);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return authorOf(request.getSession(false)).isPresent();
    }

    private void remember(Author author, HttpSession session) {
        session.setAttribute(ACCOUNT, author.id());
        session.setAttribute(STAMP, this.authors.stampOf(author));
        session.setAttribute(SINCE, this.clock.millis());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, String.valueOf(author.id()));
    }

    private Optional<Author> authorOf(@Nullable HttpSession session) {
        return session != null
                        && session.getAttribute(ACCOUNT) instanceof Long account
                        && session.getAttribute(STAMP) instanceof Integer stamp
                        && session.getAttribute(SINCE) instanceof Long since
                        && Instant.ofEpochMilli(since).plus(this.longest).isAfter(this.clock.instant())
                ? this.authors.bySession(account, stamp)
                : Optional.empty();
    }

    /** Every way in ends with an authentication that is named by the account's e-mail address. */
    private Optional<Author> authorOf(@Nullable Authentication authentication) {
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return EmailAddress.read(authentication.getName()).flatMap(this.authors::byEmail);
    }
}
