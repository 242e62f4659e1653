package org.turnaround.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which actions take the place of which.
 *
 * @param successor the action that takes the place of this one, where that was said
 * @param predecessors the actions whose place this one takes
 */
public record Succession(@Nullable ActionName successor, List<ActionName> predecessors) {

    /** An action as another one's page names it. */
    public record ActionName(long id, String ref, String title) {

        public String url() {
            return "/actions/" + this.id;
        }

        public String words() {
            return this.ref + " " + this.title;
        }
    }
}
