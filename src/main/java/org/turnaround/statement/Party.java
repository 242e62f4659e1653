package org.turnaround.statement;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who calls, is called upon or promises: a person, with a slug, or a body, without.
 *
 * @param mp whether the person ever was an MP
 */
public record Party(@Nullable String slug, String name, boolean mp) {

    /** The person's page, or null for a body. */
    public @Nullable String url() {
        return this.slug == null ? null : (this.mp ? "/mps/" : "/people/") + this.slug;
    }
}
