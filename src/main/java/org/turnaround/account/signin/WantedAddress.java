package org.turnaround.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** The page that somebody asked for when they were sent to sign in. Always one of ours: its path and query, no host. */
final class WantedAddress {

    private static final String KEY = "wanted";
    private static final int LONGEST = 2_000;

    private WantedAddress() {}

    static void keep(HttpServletRequest request) {
        String address = addressOf(request);
        if (HttpMethod.GET.matches(request.getMethod()) && address.length() <= LONGEST) {
            request.getSession().setAttribute(KEY, address);
        }
    }

    static Optional<String> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Object address = session.getAttribute(KEY);
        session.removeAttribute(KEY);
        return Optional.ofNullable((String) address);
    }

    /** A path that begins with two slashes would be read as a host: such a page there is not. */
    private static String addressOf(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        @Nullable String query = request.getQueryString();
        return "/" + path.replaceFirst("^[/\\\\]+", "") + (query == null ? "" : "?" + query);
    }
}
