package org.turnaround.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** What a visitor looks at: {@code Screen.PHONE.dark().withoutJavaScript()}. Sizes in CSS pixels. */
public record Screen(int width, int height, boolean isDark, boolean hasJavaScript) {

    public static final Screen DESKTOP = new Screen(1280, 900, false, true);
    public static final Screen PHONE = new Screen(360, 740, false, true);

    private static final String UNDER_A_LABEL = """
            [...document.querySelectorAll('.table--cards td[data-label]')]
                .filter(cell => getComputedStyle(cell).display === 'grid')
                .flatMap(cell => [...cell.children].filter(part => part.getClientRects().length > 0
                    && part.getBoundingClientRect().left
                        < cell.getBoundingClientRect().left + 0.2 * cell.getBoundingClientRect().width))
                .map(part => part.outerHTML.slice(0, 200))
            """;

    public Screen dark() {
        return new Screen(this.width, this.height, true, this.hasJavaScript);
    }

    public Screen withoutJavaScript() {
        return new Screen(this.width, this.height, this.isDark, false);
    }

    /** Shows the page that is there as this screen does, without fetching it again. */
    public void show(Page page) {
        page.setViewportSize(this.width, this.height);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(this.isDark ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    /**
     * Fails unless a page is as wide as this screen, and each part of a cell of a card stands beside the cell's label, not
     * under it.
     */
    public void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s in pixels", page.url())
                .isEqualTo(this.width);
        assertThat((List<?>) page.evaluate(UNDER_A_LABEL))
                .as("what stands in the column of the labels of %s", page.url())
                .isEmpty();
    }

    NewContextOptions options(String address) {
        return new NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(this.width, this.height)
                .setColorScheme(this.isDark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(this.hasJavaScript)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London");
    }
}
