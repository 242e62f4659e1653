package org.turnaround.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sources that do not agree.
 *
 * @param about what they differ on
 * @param resolution how the record reads it, or null where that is open
 * @param values what each says
 */
public record Discrepancy(long id, String about, @Nullable String resolution, List<Value> values) {

    /** One reading, and who has it. */
    public record Value(String value, List<SourceLine> sources) {}
}
