package org.turnaround.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A journalist on deadline: has this MP moved, did they answer, how do three compare, was the promise kept? */
@BrowserTest
class PositionsIT {

    static final List<Screen> SCREENS = List.of(Screen.DESKTOP, Screen.DESKTOP.withoutJavaScript(), Screen.PHONE);

    @ParameterizedTest
    @FieldSource("SCREENS")
    void findsAChangeOfPositionFromTheHomePageInFourClicks(Screen screen, Visitor visitor) {
        Page page = visitor.at(screen);
        page.navigate("/");
        click(page, "Councils");
        page.locator(".tile-map a[href$='/councils/norfolk']").click();
        click(page, "Positions");
        row(page, "Brandon Lewis")
                .getByRole(AriaRole.LINK, named("Agrees"))
                .first()
                .click();

        assertThat(page).hasURL(Pattern.compile(".*/propositions/\\d+#brandon-lewis"));
        Locator lewis = page.locator("#brandon-lewis");
        assertThat(lewis).containsText("2 dated answers, from about May 2013 to about 14 June 2013; changed once");
        assertThat(lewis.locator("li:has(.steps__stance)")).hasCount(2);
        assertThat(lewis.locator("li:has(.steps__stance)").first()).containsText("Mixed");
        assertThat(lewis.locator("li:has(.steps__stance)").last()).containsText("Hardened");
        assertThat(lewis).containsText("how can they be the team to get us out of it?");
    }

    @ParameterizedTest
    @FieldSource("SCREENS")
    void seesWhyCellsAreEmpty(Screen screen, Visitor visitor) {
        Page page = visitor.at(screen);
        page.navigate("/councils/norfolk/positions");
        assertThat(row(page, "Chloe Smith")).containsText("Unavailable");
        assertThat(page.locator(".matrix__legend")).containsText("On maternity leave when the newspaper asked");
        assertThat(row(page, "Brandon Lewis")).containsText("No reply");
        assertThat(row(page, "Simon Wright")).containsText("Not in office");
    }

    @ParameterizedTest
    @FieldSource("SCREENS")
    void theMatrixIsAnnouncedAsATable(Screen screen, Visitor visitor) {
        Page page = visitor.at(screen);
        page.navigate("/councils/norfolk/positions");
        Locator matrix =
                page.getByRole(AriaRole.TABLE, new GetByRoleOptions().setName("Members for Norfolk by proposition"));
        int propositions = matrix.getByRole(AriaRole.COLUMNHEADER).count() - 1;
        Locator smith = matrix.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.ROWHEADER, new GetByRoleOptions().setName("Chloe Smith Conservative"))));
        Locator cells = smith.getByRole(
                AriaRole.CELL, new Locator.GetByRoleOptions().setIncludeHidden(true)); // a phone folds the silences
        assertThat(cells).hasCount(propositions);
        assertThat(cells.last()).hasAttribute("aria-colindex", String.valueOf(propositions + 1));
    }

    @ParameterizedTest
    @FieldSource("SCREENS")
    void comparesThreeMembersOnFunding(Screen screen, Visitor visitor) {
        Page page = visitor.at(screen);
        page.navigate("/compare");
        for (String name : List.of("Clive Lewis", "Norman Lamb", "Henry Bellingham")) {
            page.getByLabel(name).check();
        }
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Compare"))
                .click();
        Locator funding = row(page, "Norfolk's children's services are adequately funded.");
        assertThat(funding.locator("td[data-label='Henry Bellingham']")).containsText("Mixed");
        assertThat(funding.locator("td[data-label='Norman Lamb']")).containsText("Disagrees");
        assertThat(funding.locator("td[data-label='Clive Lewis']")).containsText("Disagrees");
    }

    @ParameterizedTest
    @FieldSource("SCREENS")
    void readsAKeptPromiseWithBothSources(Screen screen, Visitor visitor) {
        Page page = visitor.at(screen);
        page.navigate("/councils/norfolk/positions");
        click(page, "What was promised");
        Locator promise = page.locator(".ledger > li")
                .filter(new Locator.FilterOptions().setHasText("ask the minister for a meeting"));
        while (promise.count() == 0) {
            click(page, "Older");
        }
        assertThat(promise).containsText("Partly kept");
        assertThat(promise).containsText("MPs met the minister on 11 June 2013");
        assertThat(promise.locator("a[rel=external]")).hasCount(2);
    }

    private static void click(Page page, String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    /** The table row, or on a phone the card, with this heading. */
    private static Locator row(Page page, String heading) {
        return page.locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("th a").filter(new Locator.FilterOptions().setHasText(heading))));
    }
}
