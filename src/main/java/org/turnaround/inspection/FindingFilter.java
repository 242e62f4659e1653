package org.turnaround.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.ActiveFilter;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Coded;
import org.turnaround.shared.Filter;

/**
 * Which findings of a council to show.
 *
 * @param topic a topic's slug
 * @param answer {@code none} for those that no action in the record answers
 * @param practice a practice topic’s slug
 * @param told {@code before} for those that an earlier report told
 */
public record FindingFilter(
        @Nullable FindingKind kind,
        @Nullable String topic,
        @Nullable String answer,
        @Nullable String practice,
        @Nullable String told,
        @Nullable String after)
        implements Filter {

    public FindingFilter {
        if (answer != null && !answer.equals("none")) {
            throw new BadRequest("Ask for answer=none or leave it out");
        }
        if (told != null && !told.equals("before")) {
            throw new BadRequest("Ask for told=before or leave it out");
        }
    }

    /** Each part in force; the counts know topics' names. */
    public List<ActiveFilter> active(FindingCounts counts) {
        return query().active("", (part, value) -> switch (part) {
            case "kind" -> "Kind: " + Coded.of(FindingKind.class, value).label();
            case "topic" -> "Topic: " + counts.topics().getOrDefault(value, value);
            case "practice" -> "What it asks for: " + counts.practices().getOrDefault(value, value);
            case "told" -> "Told before";
            default -> "No action answers it";
        });
    }
}
