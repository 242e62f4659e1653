package org.turnaround.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.turnaround.account.SignedIn;

/**
 * What happens to a request that is not allowed as things are. A visitor is asked to sign in, and what they wanted or
 * had typed is kept for afterwards. A form whose session has ended goes the same way, not to a dead end. Forms that
 * another site made the browser send are kept by nobody.
 */
@Component
class AskToSignIn implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String SIGN_IN = "/sign-in";
    private static final String WANTED = "wanted";
    private static final int LONGEST_WANTED = 2_000;

    private final UnsentForms unsent;

    AskToSignIn(UnsentForms unsent) {
        this.unsent = unsent;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (isRead(request)) {
            keepWanted(request);
        } else if (isFromHere(request)) {
            this.unsent.keep(request);
        }
        response.sendRedirect(request.getContextPath() + SIGN_IN);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException && isFromHere(request)) {
            response.sendRedirect(request.getContextPath() + afterStaleForm(request));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** The form was shown under a session that has ended, or before its reader signed in on another page. */
    private String afterStaleForm(HttpServletRequest request) {
        String path = UnsentForm.pathOf(request);
        if (path.equals("/sign-out")) {
            return "/";
        }
        if (!this.unsent.keep(request)) {
            return path;
        }
        return SignedIn.author().isPresent() || !isBehindSignIn(path) ? UnsentForm.PAGE : SIGN_IN;
    }

    /** The page that somebody asked for. Always one of ours: its path and query, no host. */
    private static void keepWanted(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        String address = UnsentForm.pathOf(request) + (query == null ? "" : "?" + query);
        if (HttpMethod.GET.matches(request.getMethod()) && address.length() <= LONGEST_WANTED) {
            request.getSession().setAttribute(WANTED, address);
        }
    }

    /** The page that they asked for when they were sent to sign in. */
    static Optional<String> takeWanted(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Object address = session.getAttribute(WANTED);
        session.removeAttribute(WANTED);
        return Optional.ofNullable((String) address);
    }

    private static boolean isBehindSignIn(String path) {
        return path.matches("/(staff|editor|admin|account)(/.*)?");
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** Browsers say where a form comes from, by one header or the other; a form whose origin is hidden is not ours. */
    private static boolean isFromHere(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null
                || (!origin.equals("null") && WebUtils.isSameOrigin(new ServletServerHttpRequest(request)));
    }
}
