package org.turnaround.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.turnaround.Pages;

/** What must be true of every page that anybody can read, whatever they read it on. */
@BrowserTest
class AccessibilityIT {

    static final List<String> PAGES = Stream.concat(
                    Pages.PUBLIC.stream(), Stream.of("/gallery", "/gallery/errors", "/nowhere"))
            .toList();

    @ParameterizedTest
    @FieldSource("PAGES")
    void everybodyCanReadItOnADesktop(String address, Visitor visitor) {
        Axe.check(open(address, visitor, Screen.DESKTOP));
        Axe.check(open(address, visitor, Screen.DESKTOP.dark()));
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void everybodyCanReadItOnAPhone(String address, Visitor visitor) {
        Axe.check(open(address, visitor, Screen.PHONE));
        Axe.check(open(address, visitor, Screen.PHONE.dark()));
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void nobodyScrollsSidewaysOnAPhone(String address, Visitor visitor) {
        Page page = open(address, visitor, Screen.PHONE);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width in pixels")
                .isEqualTo(Screen.PHONE.width());
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void itIsSetInTheSystemsOwnFont(String address, Visitor visitor) {
        Page page = open(address, visitor, Screen.DESKTOP);
        Object families = page.evaluate(
                "[...new Set([...document.querySelectorAll('*')].map(e => getComputedStyle(e).fontFamily))]");
        assertThat(families.toString()).contains("system-ui").doesNotContain("GDS Transport");
    }

    private static Page open(String address, Visitor visitor, Screen screen) {
        Page page = visitor.at(screen);
        page.navigate(address);
        return page;
    }
}
