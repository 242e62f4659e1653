package org.turnaround.account.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.turnaround.account.ApiTokens;
import org.turnaround.account.Author;
import org.turnaround.account.SignedIn;

/** Reads {@code Authorization: Bearer <token>}, as RFC 6750 has it. A wrong token is a 401, not a request without one. */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";
    private static final int LONGEST = 200;

    private final ApiTokens tokens;

    BearerFilter(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Author> owner = ownerOf(header);
        if (owner.isEmpty()) {
            refuse(response, "Bearer error=\"invalid_token\"");
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(owner.get())));
        chain.doFilter(request, response);
    }

    static void askForToken(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        refuse(response, "Bearer");
    }

    /** The body, a problem document, is written where all errors are. */
    private static void refuse(HttpServletResponse response, String challenge) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    private Optional<Author> ownerOf(String header) {
        boolean bearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) && header.length() <= LONGEST;
        return bearer ? this.tokens.use(header.substring(SCHEME.length()).strip()) : Optional.empty();
    }
}
