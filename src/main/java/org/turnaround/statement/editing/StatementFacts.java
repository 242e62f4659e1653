package org.turnaround.statement.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Ref;
import org.turnaround.statement.Fidelity;

/**
 * What a statement has of its own.
 *
 * @param channel how it reached the public: a code, as in {@code press-release}
 * @param capacity the office spoken in
 * @param quote the very words, or null where they are only reported
 * @param quotedIn the number of the statement that quotes it, or null
 * @param correctionOf what it puts right
 */
@Embeddable
record StatementFacts(
        @NotNull @Enumerated(EnumType.STRING) Fidelity form,
        @NotBlank @Ref("channel") String channel,
        @Size(max = 200) @Nullable String audience,
        @Size(max = 200) @Nullable String capacity,
        @Size(max = 4000) @Nullable String quote,

        @Ref("statement") @Column(name = "quoted_in_id") @Nullable
        Long quotedIn,

        @Size(max = 1000) @Nullable String correctionOf,
        @Size(max = 2000) @Nullable String note) {}
