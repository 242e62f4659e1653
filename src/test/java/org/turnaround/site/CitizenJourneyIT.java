package org.turnaround.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.turnaround.browser.BrowserTest;
import org.turnaround.browser.Screen;
import org.turnaround.browser.Visitor;

/**
 * A citizen finds the council, reads its story, follows one MP through it, and ends at a source. That these pages can be
 * read by everybody is checked in AccessibilityIT: axe needs JavaScript, and half of these visitors have none.
 */
@BrowserTest
class CitizenJourneyIT {

    static final List<Screen> SCREENS =
            List.of(Screen.DESKTOP, Screen.DESKTOP.withoutJavaScript(), Screen.PHONE, Screen.PHONE.withoutJavaScript());

    @ParameterizedTest
    @FieldSource("SCREENS")
    void fromTheHomePageToTheSourceOfWhatAnMpSaid(Screen screen, Visitor visitor) {
        Page page = visitor.at(screen);
        page.navigate("/");
        page.getByLabel("Find a council").fill("norf");
        page.getByRole(AriaRole.BUTTON, named("Search")).click();
        page.locator(".result__title").first().getByText("Norfolk").click();
        assertThat(page.locator("h1")).hasText("Norfolk");

        page.getByRole(AriaRole.LINK, exactly("Timeline")).click();
        page.getByRole(AriaRole.LINK, named("Read from the beginning")).click();
        assertThat(page.locator("main"))
                .containsText("Child protection in Norfolk is judged inadequate in all four areas");

        followOneMp(page);
        openWhatHeSaid(page);
        assertThat(page.locator("main a.address").first()).hasAttribute("href", Pattern.compile("https?://.*"));
        page.getByRole(AriaRole.LINK, named("Brandon Lewis: the county")).click();
        assertThat(page.locator("h1")).containsText("on probation");
    }

    private static void followOneMp(Page page) {
        Locator fold = page.locator("details.filter__fold summary");
        if (page.viewportSize().width == Screen.PHONE.width()) { // on wide screens the filter lies open
            fold.click();
        }
        page.getByLabel("Person").selectOption("brandon-lewis");
        page.getByRole(AriaRole.BUTTON, named("Apply filters")).click();
        assertThat(page.locator(".active-filters")).containsText("Brandon Lewis");
        assertThat(page.locator("main")).containsText("Brandon Lewis: the county");
        assertThat(page.locator(".moj-timeline")).not().containsText("completely disingenuous");
    }

    private static void openWhatHeSaid(Page page) {
        page.getByRole(AriaRole.LINK, named("Brandon Lewis: the county")).click();
        assertThat(page.locator("h1")).containsText("on probation");
        page.getByRole(AriaRole.LINK, named("about this source")).first().click();
        assertThat(page.locator("main")).containsText("Norwich Evening News");
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private static GetByRoleOptions exactly(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }
}
