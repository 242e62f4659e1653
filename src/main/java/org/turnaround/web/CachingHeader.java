package org.turnaround.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Who may keep an answer. A page that everybody gets alike, because it was asked for without a session and made none, may
 * be handed on by a cache in front of the application for {@code s-maxage} seconds; a browser asks again each time, and so
 * nobody misses what they have just saved. Everything else is kept nowhere.
 */
final class CachingHeader implements HeaderWriter {

    static final String EVERYBODYS = "public, max-age=0, must-revalidate, s-maxage=30";

    private final HeaderWriter nowhere = new CacheControlHeadersWriter();

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            return;
        }
        if (isEverybodys(request, response)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, EVERYBODYS);
            response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        } else {
            this.nowhere.writeHeaders(request, response);
        }
    }

    /** What no controller has seen is a refusal on its way, whose status is not set yet. */
    private static boolean isEverybodys(HttpServletRequest request, HttpServletResponse response) {
        boolean answered = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) != null;
        boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        boolean fromNobody = request.getCookies() == null && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
        return answered
                && reads
                && fromNobody
                && request.getSession(false) == null
                && !response.containsHeader(HttpHeaders.SET_COOKIE)
                && response.getStatus() == HttpStatus.OK.value();
    }
}
