package org.turnaround.account;

import org.springframework.security.access.AccessDeniedException;

/**
 * Somebody else's to do. Shown as a 403 page, or as a problem document, which says nothing about the thing that was
 * asked for, not even whether it exists.
 */
public class NotPermitted extends AccessDeniedException {

    public NotPermitted() {
        super("not permitted");
    }
}
