package org.turnaround.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Looks over a page by the rules of WCAG 2.2, levels A and AA, with axe. */
public final class Axe {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Axe() {}

    /**
     * Fails with each rule that is broken, the elements that break it, and how to mend them. Axe's legacy mode looks at
     * this window alone, in half the time: what it leaves out are frames, and no page of ours has any. It looks when
     * everything has come: before that a page has the packages' style and not yet ours.
     */
    public static void check(Page page) {
        check(page, new AxeBuilder(page));
    }

    /** For a page that has been checked on another screen: colours, which take axe longest, do not depend on the width. */
    public static void checkAllButColours(Page page) {
        check(page, new AxeBuilder(page).disableRules(List.of("color-contrast")));
    }

    private static void check(Page page, AxeBuilder axe) {
        page.waitForLoadState();
        List<Rule> broken = axe.withTags(RULES).setLegacyMode(true).analyze().getViolations();
        if (!broken.isEmpty()) {
            throw new AssertionError(page.url() + " at "
                    + page.viewportSize().width + " px breaks "
                    + broken.stream().map(Axe::describe).collect(Collectors.joining("\n")));
        }
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " (" + rule.getHelpUrl() + ")\n"
                + rule.getNodes().stream().map(Axe::describe).collect(Collectors.joining("\n"));
    }

    private static String describe(CheckedNode node) {
        return "  " + node.getHtml() + "\n    " + node.getFailureSummary().replace("\n", "\n    ");
    }
}
