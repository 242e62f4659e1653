package org.turnaround.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.ModelAndView;

/**
 * The answer to a request that cannot be met, in the form its sender reads: a page for people, an RFC 9457 problem
 * document for programs.
 */
final class WrongRequest {

    private static final Set<String> DATA = Set.of("json", "csv", "atom", "ics", "yaml", "xlsx", "zip");
    private static final Set<Integer> OWN_PAGES = Set.of(400, 403, 404, 405, 409, 410, 429);

    private WrongRequest() {}

    /**
     * @param path the path that was asked for
     * @param detail a sentence about this request, or null when the status says it all
     * @return what a controller's method may return: a page or a problem document
     */
    static Object answer(HttpServletRequest request, String path, HttpStatusCode status, @Nullable String detail) {
        return isForProgram(request, path) ? problem(path, status, detail) : page(status, detail);
    }

    private static ModelAndView page(HttpStatusCode status, @Nullable String detail) {
        ModelAndView page = new ModelAndView("error/" + pageOf(status), status);
        page.addObject("detail", detail);
        return page;
    }

    private static String pageOf(HttpStatusCode status) {
        if (OWN_PAGES.contains(status.value())) {
            return String.valueOf(status.value());
        }
        return status.is5xxServerError() ? "5xx" : "400";
    }

    private static ResponseEntity<ProblemDetail> problem(String path, HttpStatusCode status, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setDetail(detail);
        problem.setInstance(instance(path));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static @Nullable URI instance(String path) {
        try {
            return URI.create(path);
        } catch (IllegalArgumentException ex) {
            return null;
        }
    }

    private static boolean isForProgram(HttpServletRequest request, String path) {
        String extension = StringUtils.getFilenameExtension(path);
        return path.startsWith("/api/")
                || (extension != null && DATA.contains(extension))
                || prefersJson(request.getHeader(HttpHeaders.ACCEPT));
    }

    private static boolean prefersJson(@Nullable String accept) {
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(accept);
            return quality(wanted, MediaType.APPLICATION_JSON) > quality(wanted, MediaType.TEXT_HTML)
                    || quality(wanted, MediaType.APPLICATION_PROBLEM_JSON) > quality(wanted, MediaType.TEXT_HTML);
        } catch (InvalidMediaTypeException ex) {
            return false;
        }
    }

    private static double quality(List<MediaType> wanted, MediaType offered) {
        return wanted.stream()
                .filter(type -> type.includes(offered))
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }
}
