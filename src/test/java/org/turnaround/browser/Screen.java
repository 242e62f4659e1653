package org.turnaround.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
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
