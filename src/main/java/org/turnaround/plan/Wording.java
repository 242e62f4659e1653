package org.turnaround.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an action is put into words, and what it is measured by: what its council may word anew.
 *
 * @param ownerRole the role that answers for it, never a person; or null
 * @param baselineAsAt as EDTF
 */
@Embeddable
public record Wording(
        String title,
        String summary,
        @Nullable String ownerRole,
        @Nullable String target,
        @Nullable String measure,
        @Nullable String unit,
        @Nullable BigDecimal baselineValue,
        @Nullable @Column(columnDefinition = "edtf") String baselineAsAt,
        @Nullable BigDecimal targetValue) {

    /** What tells it from others, in a line for the audit log: all of it stands in the former wordings. */
    String told() {
        return Stream.of(this.title, this.summary, this.ownerRole, this.target, this.targetValue)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" | "));
    }
}
