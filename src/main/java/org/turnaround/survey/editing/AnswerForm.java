package org.turnaround.survey.editing;

import jakarta.validation.Valid;
import java.util.List;
import org.turnaround.desk.Ref;

/**
 * What came of a question of a survey, as it is entered.
 *
 * @param people ids of those whose answer, or silence, it is; none where no source names them
 * @param sources ids of what shows it, beside what the survey cites
 */
record AnswerForm(
        @Valid AnswerFacts facts,
        @Ref("person") List<Long> people,
        @Ref("source") List<Long> sources) {}
