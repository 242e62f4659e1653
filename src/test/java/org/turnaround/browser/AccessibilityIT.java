package org.turnaround.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.Pages;

/** What must be true of every page that anybody can read, whatever they read it on. */
@BrowserTest
class AccessibilityIT {

    static final List<String> PAGES = Stream.concat(
                    Pages.PUBLIC.stream(), Stream.of("/gallery", "/gallery/errors", "/nowhere"))
            .toList();

    /** The gallery shows every piece of the interface; charts and matrices have colours of their own. */
    static final List<String> IN_THE_DARK = List.of(
            "/gallery",
            "/gallery/errors",
            "/",
            "/councils",
            "/councils/norfolk/timeline",
            "/councils/norfolk/inspections",
            "/councils/norfolk/plan",
            "/councils/norfolk/positions",
            "/search?q=interim+board");

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @FieldSource("PAGES")
    void everybodyCanReadItOnADesktopInTheSystemsOwnFont(String address, Visitor visitor) {
        Page page = open(address, visitor, Screen.DESKTOP);
        Axe.check(page);
        Object families = page.evaluate(
                "[...new Set([...document.querySelectorAll('*')].map(e => getComputedStyle(e).fontFamily))]");
        assertThat(families.toString()).contains("system-ui").doesNotContain("GDS Transport");
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void everybodyCanReadItOnAPhoneWithoutScrollingSideways(String address, Visitor visitor) {
        Page page = open(address, visitor, Screen.PHONE);
        Axe.checkAllButColours(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width in pixels")
                .isEqualTo(Screen.PHONE.width());
    }

    @ParameterizedTest
    @FieldSource("IN_THE_DARK")
    void everybodyCanReadItInTheDark(String address, Visitor visitor) {
        Axe.check(open(address, visitor, Screen.DESKTOP.dark()));
    }

    private Page open(String address, Visitor visitor, Screen screen) {
        Page page = visitor.at(screen);
        page.navigate(Pages.address(address, this.jdbc));
        return page;
    }
}
