package org.turnaround.statement.editing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.statement.AnswerStatus;

/**
 * What a call has of its own.
 *
 * @param what was asked for, in our own words
 * @param byNote what is known of who asked, beside their names
 * @param answer what came of it, in our own words
 * @param lookedOn the day on which an answer was last looked for
 */
@Embeddable
record CallFacts(
        @NotBlank @Size(min = 2, max = 1000) String what,
        @Size(max = 1000) @Nullable String byNote,
        @NotNull @Enumerated(EnumType.STRING) AnswerStatus answerStatus,
        @Size(max = 2000) String answer,
        @Nullable LocalDate lookedOn) {

    CallFacts {
        answerStatus = Objects.requireNonNullElse(answerStatus, AnswerStatus.NOT_YET_ASSESSED);
        answer = Objects.requireNonNullElse(answer, "");
    }
}
