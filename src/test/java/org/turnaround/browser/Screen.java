package org.turnaround.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;

/** What a visitor looks at: {@code Screen.PHONE.dark().withoutJavaScript()}. Sizes in CSS pixels. */
public record Screen(int width, int height, boolean isDark, boolean hasJavaScript) {

    public static final Screen DESKTOP = new Screen(1280, 900, false, true);
    public static final Screen PHONE = new Screen(360, 740, false, true);

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
