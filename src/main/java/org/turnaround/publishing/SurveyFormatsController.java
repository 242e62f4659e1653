package org.turnaround.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.record.Timeline;
import org.turnaround.shared.NotFound;
import org.turnaround.survey.Survey;
import org.turnaround.survey.Survey.Person;
import org.turnaround.survey.Survey.Question;
import org.turnaround.survey.Survey.Response;
import org.turnaround.survey.Survey.Row;
import org.turnaround.survey.Surveys;

/** A survey in the other formats: every person by every question, with the answer or why there is none. */
@RestController
class SurveyFormatsController {

    /** What came of one question, null for all of them; the response is null where nothing is on the record. */
    private record Answer(@Nullable Long question, @Nullable Response response) {}

    private static final PublicShape<Answer> ANSWER = PublicShape.of(Answer.class, "question")
            .fields("response.status")
            .field("answer", "response.summary")
            .fields("response.reason", "response.direct", "response.note", "response.statement")
            .field(
                    "sources",
                    answer -> answer.response() == null
                            ? List.of()
                            : answer.response().sources());

    /** One person and one question; what came of all questions at once stands beside each of them. */
    private record Line(Person person, Question question, Answer answer) {}

    private static final Csv<Line> CSV = new Csv<>(
            "survey",
            PublicShape.of(Line.class)
                    .field("person", "person.slug")
                    .fields("person.name")
                    .field("question", "question.text")
                    .and(Line::answer, ANSWER, "status", "answer", "reason", "direct", "note")
                    .fields("person.channel")
                    .field("asked on", "person.askedOn")
                    .field("chased on", "person.chasedOn")
                    .and(Line::answer, ANSWER, "sources")
                    .address("statement", line -> statement(line.answer())));

    /** Somebody with one answer for each question, in the questions' order. */
    private record Asked(Person person, List<Answer> answers) {}

    private static final PublicShape<Asked> ASKED = PublicShape.of(Asked.class, "person.slug")
            .fields("person.name", "person.channel", "person.askedOn", "person.chasedOn")
            .each("answers", Asked::answers, ANSWER);

    /** {@code askedCount} says how many were asked, where a source does; no source names the {@code unnamed}. */
    private static final PublicShape<Survey> SURVEY = PublicShape.of(
                    Survey.class, "id", "title", "runBy", "sent", "deadline", "method", "askedCount")
            .fields("questions")
            .each("people", SurveyFormatsController::asked, ASKED)
            .each("unnamed", SurveyFormatsController::unnamed, ANSWER)
            .address("url", survey -> "/surveys/" + survey.id());

    private final Surveys surveys;
    private final Timeline timeline;
    private final Beside beside;
    private final Files files;

    SurveyFormatsController(Surveys surveys, Timeline timeline, Beside beside, Files files) {
        this.surveys = surveys;
        this.timeline = timeline;
        this.beside = beside;
        this.files = files;
    }

    @GetMapping("/surveys/{id}.json")
    Map<String, @Nullable Object> json(@PathVariable long id) {
        return this.beside.of(id, SURVEY.json(survey(id)));
    }

    /** Those whom no source names are left out: they have no line. */
    @GetMapping("/surveys/{id}.csv")
    ResponseEntity<byte[]> csv(@PathVariable long id) {
        Survey survey = survey(id);
        List<Line> lines = new ArrayList<>();
        for (Asked asked : asked(survey)) {
            for (int i = 0; i < survey.questions().size(); i++) {
                lines.add(new Line(
                        asked.person(),
                        survey.questions().get(i),
                        asked.answers().get(i)));
            }
        }
        return this.files.of(CSV, lines);
    }

    private static List<Asked> asked(Survey survey) {
        return survey.rows().stream()
                .map(row -> new Asked(row.person(), answers(survey.questions(), row)))
                .toList();
    }

    private static List<Answer> answers(List<Question> questions, Row row) {
        return IntStream.range(0, questions.size())
                .mapToObj(i -> new Answer(questions.get(i).id(), row.to(i)))
                .toList();
    }

    private static List<Answer> unnamed(Survey survey) {
        return survey.unnamed().stream()
                .map(response -> new Answer(response.question(), response))
                .toList();
    }

    private static @Nullable String statement(Answer answer) {
        return answer.response() == null || answer.response().statement() == null
                ? null
                : "/statements/" + answer.response().statement();
    }

    private Survey survey(long id) {
        this.timeline.shown(id, "a survey"); // says why, where it was withdrawn
        return this.surveys.of(id).orElseThrow(() -> new NotFound("a survey with the number " + id));
    }
}
