package org.turnaround.plan;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads figures as people of a council type them: 1,107 or 16.4, of at most twelve digits and six decimals. */
public final class TypedFigure {

    private static final Pattern FORM = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

    private TypedFigure() {}

    /** @return nothing when it is no figure */
    public static Optional<BigDecimal> read(String typed) {
        String figure = typed.strip().replace(",", "").replace(" ", "").replace('\u2212', '-');
        return FORM.matcher(figure).matches() ? Optional.of(new BigDecimal(figure)) : Optional.empty();
    }
}
