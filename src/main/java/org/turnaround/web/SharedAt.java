package org.turnaround.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.turnaround.shared.SiteAddress;

/**
 * Tells every public page its whole address, which it tells search engines and wherever it is shared. Filters and places in
 * a list are left out of it; what is asked for on a page that shows nothing else is not.
 */
@ControllerAdvice
class SharedAt {

    /** What has a picture of its own, with all its pages. */
    private static final Pattern PICTURED = Pattern.compile("/(?:(?:councils|mps)/[^/]+|findings/\\d+)");

    private static final Set<String> NOTHING_WITHOUT_A_QUERY = Set.of("/compare", "/search");

    private final SiteAddress site;

    SharedAt(SiteAddress site) {
        this.site = site;
    }

    /**
     * @param page that of the page
     * @param card that of the picture that goes with it
     */
    record Address(String page, String card) {}

    @ModelAttribute("sharedAt")
    @Nullable
    Address sharedAt(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (PrivateAddresses.include(path)) {
            return null;
        }
        String query = NOTHING_WITHOUT_A_QUERY.contains(path) && request.getQueryString() != null
                ? "?" + request.getQueryString()
                : "";
        String site = this.site.ofPage("");
        Matcher pictured = PICTURED.matcher(path);
        String card = (pictured.lookingAt() ? pictured.group() : "") + "/card.png";
        return new Address(site + path + query, site + card);
    }
}
