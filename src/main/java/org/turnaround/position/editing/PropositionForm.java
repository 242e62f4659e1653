package org.turnaround.position.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Ref;

/**
 * The facts of a proposition.
 *
 * @param council the id of a council, or null: nation-wide
 */
@Embeddable
record PropositionForm(
        @NotBlank @Size(min = 5, max = 300) String text,

        @Ref("council") @Column(name = "council_id") @Nullable
        Long council,

        @Ref("topic") @Column(name = "topic_id") @Nullable Long topic,
        @Size(max = 2000) @Nullable String note) {}
