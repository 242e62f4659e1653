package org.turnaround.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.NumberUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * A thing has one address: what differs from it by capitals, by a slash at the end or by how the number is written leads
 * there, for good and with its query. Never out of the site: the answer names a path and no host. Stands behind {@link
 * RequestBounds}.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 2)
class OneAddress extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asked = asked(request);
        String one = of(asked);
        if (one.equals(asked) || PrivateAddresses.include(asked) || !READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader(
                    HttpHeaders.LOCATION, request.getContextPath() + UriUtils.encodePath(one, UTF_8) + query);
        }
    }

    /** The path within the application, decoded. */
    static String asked(HttpServletRequest request) {
        return UriUtils.decode(
                request.getRequestURI().substring(request.getContextPath().length()), UTF_8);
    }

    /** @param path decoded */
    static String of(String path) {
        return Arrays.stream(path.toLowerCase(Locale.ROOT).split("/"))
                .filter(part -> !part.isEmpty())
                .map(OneAddress::part)
                .collect(Collectors.joining("/", "/", ""));
    }

    /** A name, or a number, with what follows its first full stop. */
    private static String part(String part) {
        int stop = part.indexOf('.');
        String stem = stop < 0 ? part : part.substring(0, stop);
        return number(stem) + part.substring(stem.length());
    }

    /** As Spring reads the number of a path: 0133, +133 and 0x85 all mean 133. */
    private static String number(String stem) {
        if (stem.isEmpty() || Character.isLetter(stem.charAt(0))) {
            return stem;
        }
        try {
            return NumberUtils.parseNumber(stem, Long.class).toString();
        } catch (NumberFormatException ex) {
            return stem;
        }
    }
}
