package org.turnaround.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody with a browser who visits the running application. Each screen they look through has cookies of its own.
 *
 * <pre>{@code
 * Page page = visitor.at(Screen.PHONE);
 * page.navigate("/councils/norfolk");
 * Axe.check(page);
 * }</pre>
 */
public final class Visitor {

    private final Browser browser;
    private final String address;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** A new window. Addresses are relative to the application: {@code page.navigate("/about")}. */
    public Page at(Screen screen) {
        BrowserContext context = this.browser.newContext(screen.options(this.address));
        context.setDefaultTimeout(15_000);
        this.contexts.add(context);
        Page page = context.newPage();
        page.onPageError(error -> this.complaints.add("script: " + error));
        page.onConsoleMessage(this::listen);
        page.onResponse(this::check);
        return page;
    }

    /** Where the application is, such as {@code http://localhost:41234}. */
    public String address() {
        return this.address;
    }

    /** Says that this test expects the browser to complain, for example of a script that it blocks. */
    public void forgive() {
        this.complaints.clear();
    }

    void leave() {
        this.contexts.forEach(BrowserContext::close);
        if (!this.complaints.isEmpty()) {
            throw new AssertionError("The browser complained:\n  " + String.join("\n  ", this.complaints));
        }
    }

    /**
     * What axe does to a page to look it over breaks the policy too, but comes from no address. What could not be loaded
     * is {@link #check}'s to say: a page that answers 404 may be just what a test wants.
     */
    private void listen(ConsoleMessage message) {
        if ("error".equals(message.type())
                && message.location().startsWith("http")
                && !message.text().startsWith("Failed to load resource")) {
            this.complaints.add("console: " + message.text() + " at " + message.location());
        }
    }

    private void check(Response response) {
        boolean belongsToAPage = !response.request().isNavigationRequest();
        if (belongsToAPage && response.status() >= 400) {
            this.complaints.add("answer " + response.status() + ": " + response.url());
        }
    }
}
