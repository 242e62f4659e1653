package org.turnaround.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what went wrong outside a controller, in a filter or in the server, and what nobody caught. */
@Controller
class ErrorPages implements ErrorController {

    private static final Pattern TEMPLATE_VARIABLE = Pattern.compile("[a-z][A-Za-z]*");

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        forgetTheFailedPage(request);
        guard(response);
        String path = Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .orElse("/error");
        HttpStatus status = statusOf(request);
        return WrongRequest.answer(request, path, status, wordsOf(request, path, status));
    }

    /** What the gate of the API says; what else went wrong here may have words that are nobody's to read. */
    private static @Nullable String wordsOf(HttpServletRequest request, String path, HttpStatus status) {
        return path.startsWith("/api/") && (status == HttpStatus.UNAUTHORIZED || status == HttpStatus.FORBIDDEN)
                ? (String) request.getAttribute(RequestDispatcher.ERROR_MESSAGE)
                : null;
    }

    /**
     * What Spring Security's firewall turns away never reaches the filter that writes the headers; what broke off after
     * it may carry those of the page it should have been.
     */
    private static void guard(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!response.containsHeader("Content-Security-Policy")) {
            response.setHeader("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
        }
    }

    /** A template that breaks off leaves its variables behind as request attributes, where this page would see them. */
    private static void forgetTheFailedPage(HttpServletRequest request) {
        Collections.list(request.getAttributeNames()).stream()
                .filter(name -> TEMPLATE_VARIABLE.matcher(name).matches())
                .forEach(request::removeAttribute);
    }

    /** Somebody who asks for /error itself finds no page there. */
    private static HttpStatus statusOf(HttpServletRequest request) {
        Integer code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve(code);
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
