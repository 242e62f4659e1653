package org.turnaround.publishing;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.turnaround.survey.Survey;
import org.turnaround.survey.Survey.Question;
import org.turnaround.survey.Survey.Response;
import org.turnaround.survey.Survey.Row;

/**
 * A survey in the public format. Dates are EDTF.
 *
 * @param askedCount how many were asked, where a source says
 * @param unnamed responses of people whom no source names
 */
record SurveyJson(
        long id,
        String title,
        @Nullable String runBy,
        @Nullable String sent,
        @Nullable String deadline,
        @Nullable String method,
        @Nullable Integer askedCount,
        List<Question> questions,
        List<Asked> people,
        List<Answer> unnamed,
        String url) {

    static SurveyJson of(Survey survey) {
        return new SurveyJson(
                survey.id(),
                survey.title(),
                survey.runBy(),
                Edtf.of(survey.sent()),
                Edtf.of(survey.deadline()),
                survey.method(),
                survey.askedCount(),
                survey.questions(),
                survey.rows().stream()
                        .map(row -> Asked.of(row, survey.questions()))
                        .toList(),
                survey.unnamed().stream()
                        .map(response -> Answer.of(response.question(), response))
                        .toList(),
                "/surveys/" + survey.id());
    }

    /** Somebody with one answer for each question, in the questions' order. */
    record Asked(
            String slug,
            String name,
            @Nullable String channel,
            @Nullable String askedOn,
            @Nullable String chasedOn,
            List<Answer> answers) {

        private static Asked of(Row row, List<Question> questions) {
            return new Asked(
                    row.person().slug(),
                    row.person().name(),
                    row.person().channel(),
                    row.person().askedOn(),
                    row.person().chasedOn(),
                    IntStream.range(0, questions.size())
                            .mapToObj(i -> Answer.of(questions.get(i).id(), row.to(i)))
                            .toList());
        }
    }

    /**
     * What came of one question.
     *
     * @param question null for all of them
     * @param status a code of {@link org.turnaround.survey.ResponseStatus}, or null where nothing is on the record
     * @param direct false where the answer does not answer; null where that is not known
     * @param statement the number of the statement with the words, or null
     * @param sources what shows it, beside the sources of the survey
     */
    record Answer(
            @Nullable Long question,
            @Nullable String status,
            @Nullable String answer,
            @Nullable String reason,
            @Nullable Boolean direct,
            @Nullable String note,
            @Nullable Long statement,
            List<SourceJson> sources) {

        private static Answer of(@Nullable Long question, @Nullable Response one) {
            return one == null
                    ? new Answer(question, null, null, null, null, null, null, List.of())
                    : new Answer(
                            question,
                            one.status(),
                            one.summary(),
                            one.reason(),
                            one.direct(),
                            one.note(),
                            one.statement(),
                            SourceJson.of(one.sources()));
        }
    }
}
