package org.turnaround.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what no page can mean, before anybody reads it: a query longer than {@value #QUERY} characters, a query
 * parameter longer than {@value #PARAMETER}, a NUL character, and escapes that are not UTF-8. Always a
 * 400. Stands right behind Spring Security, which gives the refusal its headers.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1)
class RequestBounds extends OncePerRequestFilter {

    static final int QUERY = 2_000;
    static final int PARAMETER = 500;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isWithinBounds(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isWithinBounds(HttpServletRequest request) {
        String query = request.getQueryString();
        return (query == null || query.length() <= QUERY) && hasReadableParameters(request);
    }

    private static boolean hasReadableParameters(HttpServletRequest request) {
        int longest = isForm(request) ? Integer.MAX_VALUE : PARAMETER;
        try {
            Map<String, String[]> parameters = request.getParameterMap();
            return areStorable(parameters.keySet(), PARAMETER)
                    && parameters.values().stream().allMatch(values -> areStorable(List.of(values), longest));
        } catch (IllegalStateException ex) { // Tomcat's word for parameters it cannot decode
            return false;
        }
    }

    /** Forms bound their fields themselves, so that what was typed can be shown again beside the message. */
    private static boolean isForm(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod());
    }

    private static boolean areStorable(Collection<String> texts, int longest) {
        return texts.stream().allMatch(text -> text.length() <= longest && text.indexOf('\0') < 0);
    }
}
