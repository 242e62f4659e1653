package org.turnaround.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * Looks over a page by the rules of WCAG 2.2, levels A and AA, with axe. Fails with each rule that is broken, the elements
 * that break it, and how to mend them. Only these come back from the browser: what is in order is most of a page, and
 * telling it takes longer than finding it.
 */
public final class Axe {

    private static final Map<String, Object> EVERYTHING =
            Map.of("runOnly", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));

    private static final Map<String, Object> BUT_COLOURS = Map.of(
            "runOnly", EVERYTHING.get("runOnly"),
            "rules",
                    Map.of("color-contrast", Map.of("enabled", false), "link-in-text-block", Map.of("enabled", false)));

    private static final List<String> LAYOUT =
            List.of("target-size", "scrollable-region-focusable", "aria-hidden-focus", "meta-viewport");

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String SCRIPT = AxeBuilder.getAxeScript();

    private static final String RUN = """
            options => axe.run({...options, resultTypes: ['violations']}).then(found => found.violations.map(rule =>
                `${rule.id}: ${rule.help} (${rule.helpUrl})\\n` + rule.nodes.map(node =>
                    `  ${node.html}\\n    ${node.failureSummary.replaceAll('\\n', '\\n    ')}`).join('\\n')))
            """;

    private Axe() {}

    /** By every rule. */
    public static void check(Page page) {
        check(page, EVERYTHING);
    }

    /** For a page that is made of pieces whose colours have been checked. */
    public static void checkStructure(Page page) {
        check(page, BUT_COLOURS);
    }

    /** For a page that has been checked on a wider screen: what depends on the width. */
    public static void checkLayout(Page page) {
        check(page, Map.of("runOnly", LAYOUT));
    }

    /** For a page that has been checked in the light. */
    public static void checkColours(Page page) {
        check(page, Map.of("runOnly", COLOURS));
    }

    /** It looks when everything has come: before that a page has the packages' style and not yet ours. */
    private static void check(Page page, Map<String, Object> options) {
        page.waitForLoadState();
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        List<?> broken = (List<?>) page.evaluate(RUN, options);
        if (!broken.isEmpty()) {
            throw new AssertionError(page.url() + " at " + page.viewportSize().width + " px breaks "
                    + String.join("\n", broken.stream().map(String::valueOf).toList()));
        }
    }
}
