package org.turnaround.plan.keeping;

import java.net.URI;
import java.net.URISyntaxException;

/** Tells web addresses from what is none, or from what a link must not lead to. */
public final class TypedAddress {

    private TypedAddress() {}

    public static boolean isWeb(String typed) {
        try {
            URI address = new URI(typed);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException ex) {
            return false;
        }
    }
}
