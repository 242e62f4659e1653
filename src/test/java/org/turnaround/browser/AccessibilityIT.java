package org.turnaround.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
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

    private static final String FONTS =
            "[...new Set([...document.querySelectorAll('*')].map(e => getComputedStyle(e).fontFamily))]";

    @Autowired
    private JdbcClient jdbc;

    /** In one window, which keeps the style and the script of all of them, and shows each as every screen does. */
    @Test
    void everybodyCanReadThemOnADesktopAndOnAPhoneInTheLightAndInTheDark(Visitor visitor) {
        Page page = visitor.at(Screen.DESKTOP);
        SoftAssertions all = new SoftAssertions();
        PAGES.forEach(address -> {
            page.navigate(Pages.address(address, this.jdbc));
            all.assertThatCode(() -> look(page, IN_THE_DARK.contains(address)))
                    .as(address)
                    .doesNotThrowAnyException();
        });
        all.assertAll();
    }

    private static void look(Page page, boolean inTheDark) {
        Screen.DESKTOP.show(page);
        Axe.check(page);
        assertThat(page.evaluate(FONTS).toString()).contains("system-ui").doesNotContain("GDS Transport");
        if (inTheDark) {
            Screen.DESKTOP.dark().show(page);
            Axe.checkColours(page);
        }
        Screen.PHONE.show(page);
        Axe.checkLayout(page);
        Screen.PHONE.fits(page);
    }
}
