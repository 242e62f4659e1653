package org.turnaround.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.turnaround.shared.PartialDate;
import org.turnaround.shared.SiteAddress;

/**
 * Tells every page its whole address: paper says it, and a public one tells search engines and wherever it is shared. There
 * filters and places in a list are left out of it; what is asked for on a page that shows nothing else is not.
 */
@ControllerAdvice
class SharedAt {

    /** What has a picture of its own, with all its pages. */
    private static final Pattern PICTURED = Pattern.compile("/(?:(?:councils|mps)/[^/]+|findings/\\d+)");

    private static final Set<String> NOTHING_WITHOUT_A_QUERY = Set.of("/compare", "/search");

    private final SiteAddress site;
    private final Clock clock;

    SharedAt(SiteAddress site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    /**
     * @param asked as it was asked for; without the host, which whoever asks can make up, where it is not everybody's
     * @param on which day
     * @param page that of the page, whatever is filtered on it, or null where it is not everybody's
     * @param card that of the picture that goes with it
     */
    record Address(String asked, String on, @Nullable String page, String card) {}

    @ModelAttribute("sharedAt")
    Address sharedAt(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String page = this.site.ofPage("") + path;
        boolean isPrivate = PrivateAddresses.include(OneAddress.asked(request));
        return new Address(
                (isPrivate ? path : page) + query,
                PartialDate.of(LocalDate.now(this.clock)).words(),
                isPrivate ? null : page + (NOTHING_WITHOUT_A_QUERY.contains(path) ? query : ""),
                this.site.ofPage(card(path)));
    }

    private static String card(String path) {
        Matcher pictured = PICTURED.matcher(path);
        return (pictured.lookingAt() ? pictured.group() : "") + "/card.png";
    }
}
