package org.turnaround.intervention.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Ref;
import org.turnaround.intervention.AppointmentEvent;

/**
 * Who came into which post or left it.
 *
 * @param person the id of a person, or null where the source names nobody
 * @param replaces the id of who had the post before, or null
 * @param vote how the vote went, in words
 */
@Embeddable
record AppointmentFacts(
        @Ref("person") @Column(name = "person_id") @Nullable Long person,

        @Ref("person") @Column(name = "replaces_id") @Nullable
        Long replaces,

        @NotBlank @Size(min = 2, max = 200) String post,
        @NotNull @Enumerated(EnumType.STRING) AppointmentEvent event,
        @Enumerated(EnumType.STRING) @Nullable AppointmentStatus status,
        @Size(max = 300) @Nullable String vote,
        @Size(max = 2000) @Nullable String note) {}
