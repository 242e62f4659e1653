package org.turnaround.people;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** The answer to an address under which somebody is no longer, or never was, to be found: 301, to be remembered. */
public final class MovedPermanently {

    private MovedPermanently() {}

    /** @param address within the application; the query of the request goes along */
    public static RedirectView to(String address) {
        RedirectView view = new RedirectView(address, true);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        view.setExposeModelAttributes(false);
        view.setPropagateQueryParams(true);
        return view;
    }
}
