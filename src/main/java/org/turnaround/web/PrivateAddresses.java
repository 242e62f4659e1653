package org.turnaround.web;

import java.util.List;

/** The addresses that are not everybody's: behind the sign-in, or with a key in them that only its owner has. */
final class PrivateAddresses {

    static final List<String> SECTIONS = List.of("account", "admin", "api", "editor", "reset", "set-up", "staff");

    private PrivateAddresses() {}

    /** @param path within the application */
    static boolean include(String path) {
        return SECTIONS.stream().anyMatch(section -> (path + "/").startsWith("/" + section + "/"));
    }
}
