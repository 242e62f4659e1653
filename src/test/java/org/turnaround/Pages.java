package org.turnaround;

import java.util.List;

/**
 * Every kind of page there is, one address each. Add yours: the rules that hold on every page ({@code PageRulesTests})
 * and the accessibility checks ({@code AccessibilityIT}) run over this list.
 */
public final class Pages {

    /** Pages anybody can read. */
    public static final List<String> PUBLIC = List.of("/", "/about");

    private Pages() {}
}
