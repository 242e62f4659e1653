package org.turnaround.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnaround.browser.BrowserTest;
import org.turnaround.browser.Screen;
import org.turnaround.browser.Visitor;

/** What comes out of a printer. */
@BrowserTest
class PrintIT {

    private static final Pattern SHEET = Pattern.compile("/Type */Page\\b");

    @ParameterizedTest
    @CsvSource({"/councils/norfolk/inspections, 5", "/councils/norfolk, 6", "/councils/norfolk/positions, 6"})
    void takesFewSheets(String address, int most, Visitor visitor) {
        Page page = visitor.at(Screen.DESKTOP);
        page.navigate(address);
        assertThat(sheets(page)).isBetween(1L, (long) most);
    }

    /** The margin of a sheet can say only what the page's first element says. */
    @Test
    void everySheetSaysWhereItWasAndOnWhichDay(Visitor visitor) {
        Page page = visitor.at(Screen.DESKTOP);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.navigate("/councils/norfolk/timeline?kind=statement");
        assertThat(page.locator("html").getAttribute("data-address"))
                .endsWith("/councils/norfolk/timeline?kind=statement");
        assertThat(page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--day')"))
                .asString()
                .matches("\"\\d{1,2} [A-Z][a-z]+ \\d{4}\"");
    }

    private static long sheets(Page page) {
        byte[] paper = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        return SHEET.matcher(new String(paper, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
