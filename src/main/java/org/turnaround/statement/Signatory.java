package org.turnaround.statement;

import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Coded;

/**
 * Somebody in the list of a joint statement's signatories.
 *
 * @param state a code of {@link SignatoryState}
 * @param dissent the number of the statement with their dissent, or null
 */
public record Signatory(
        String slug,
        String name,
        boolean mp,
        String state,
        @Nullable String note,
        @Nullable Long dissent) {

    public String url() {
        return (this.mp ? "/mps/" : "/people/") + this.slug;
    }

    public SignatoryState stands() {
        return Coded.of(SignatoryState.class, this.state);
    }
}
