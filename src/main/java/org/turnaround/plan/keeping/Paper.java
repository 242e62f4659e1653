package org.turnaround.plan.keeping;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A paper as somebody cites it by hand: it is one of the sources of what it is cited for from then on.
 *
 * @param title none where no paper is named
 * @param url where it can be read, or null where it is not online
 */
public record Paper(
        @Size(max = 300) @Nullable String title,
        @Size(max = 2000) @Nullable String url) {

    public static final Paper NONE = new Paper(null, null);

    public boolean isNamed() {
        return this.title != null && !this.title.isBlank();
    }
}
