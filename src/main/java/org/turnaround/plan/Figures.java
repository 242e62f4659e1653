package org.turnaround.plan;

import java.math.BigDecimal;
import java.util.Locale;

/** Figures as a reader sees them. */
public final class Figures {

    private Figures() {}

    /** With a comma at the thousands and as many decimals as were given: {@code 1,107} or {@code 16.4}. */
    public static String words(BigDecimal number) {
        return String.format(Locale.UK, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    /** How far a figure is from another, with its sign: {@code +337} or {@code −12}. */
    public static String difference(BigDecimal from, BigDecimal to) {
        BigDecimal difference = to.subtract(from);
        return (difference.signum() > 0 ? "+" : "") + words(difference).replace('-', '\u2212');
    }
}
