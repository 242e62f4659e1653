package org.turnaround.survey.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.Ref;
import org.turnaround.survey.ResponseStatus;

/**
 * What came of a question, or of all of them at once.
 *
 * @param question the id of a question, or null for all of them
 * @param respondentNote who exactly answered, where that needs saying
 * @param direct whether the answer answers the question; null where that is not known
 * @param reason why there is no answer
 * @param statement the id of the statement with the words, or null
 */
@Embeddable
record AnswerFacts(
        @NotNull @Ref("survey") @Column(name = "survey_id") Long survey,

        @Ref("question") @Column(name = "question_id") @Nullable
        Long question,

        @Size(max = 1000) @Nullable String respondentNote,

        @NotNull @Enumerated(EnumType.STRING) ResponseStatus status,

        @Size(max = 2000) @Nullable String summary,

        @Convert(converter = Directness.AsFlag.class) @Nullable
        Directness direct,

        @Size(max = 300) @Nullable String reason,

        @Ref("statement") @Column(name = "statement_id") @Nullable
        Long statement) {}
