package org.turnaround.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
 * asks: a role given or taken counts at once, and disabling an account or changing its password ends its sessions.
 */
@Component
class SessionAuthor implements SecurityContextRepository {

    private static final String ACCOUNT = "account";
    private static final String STAMP = "stamp";

    private final Authors authors;

    SessionAuthor(Authors authors) {
        this.authors = authors;
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
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, String.valueOf(author.id()));
    }

    private Optional<Author> authorOf(@Nullable HttpSession session) {
        return session != null
                        && session.getAttribute(ACCOUNT) instanceof Long account
                        && session.getAttribute(STAMP) instanceof Integer stamp
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
