package org.turnaround.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.record.Timeline;
import org.turnaround.survey.Survey;
import org.turnaround.survey.Survey.Person;
import org.turnaround.survey.Survey.Question;
import org.turnaround.survey.Survey.Response;
import org.turnaround.survey.Survey.Row;
import org.turnaround.survey.Surveys;

/** A survey in the other formats: every person by every question, with the answer or why there is none. */
@RestController
class SurveyFormatsController {

    /** One person and one question; what came of all questions at once stands beside each of them. */
    private record Line(
            Person person, Question question, @Nullable Response response) {

        <T> @Nullable T from(Function<Response, @Nullable T> part) {
            return this.response == null ? null : part.apply(this.response);
        }
    }

    private static final Csv<Line> CSV = Csv.<Line>named("survey")
            .column("person", line -> line.person().slug())
            .column("name", line -> line.person().name())
            .column("question", line -> line.question().text())
            .column("status", line -> line.from(Response::status))
            .column("answer", line -> line.from(Response::summary))
            .column("reason", line -> line.from(Response::reason))
            .column("direct", line -> line.from(Response::direct))
            .column("note", line -> line.from(Response::note))
            .column("channel", line -> line.person().channel())
            .column("asked on", line -> line.person().askedOn())
            .column("chased on", line -> line.person().chasedOn())
            .column("sources", line -> line.from(response -> SourceJson.addresses(response.sources())))
            .address("statement", line -> line.from(response -> statement(response)));

    private final Surveys surveys;
    private final Timeline timeline;
    private final CsvFiles files;

    SurveyFormatsController(Surveys surveys, Timeline timeline, CsvFiles files) {
        this.surveys = surveys;
        this.timeline = timeline;
        this.files = files;
    }

    @GetMapping("/surveys/{id}.json")
    SurveyJson json(@PathVariable long id) {
        return SurveyJson.of(survey(id));
    }

    /** Those whom no source names are left out: they have no line. */
    @GetMapping("/surveys/{id}.csv")
    ResponseEntity<byte[]> csv(@PathVariable long id) {
        Survey survey = survey(id);
        List<Line> lines = new ArrayList<>();
        for (Row row : survey.rows()) {
            for (int i = 0; i < survey.questions().size(); i++) {
                lines.add(new Line(row.person(), survey.questions().get(i), row.to(i)));
            }
        }
        return this.files.of(CSV, lines);
    }

    private Survey survey(long id) {
        this.timeline.shown(id, "a survey"); // says why, where it was withdrawn
        return this.surveys.withId(id);
    }

    private static @Nullable String statement(Response response) {
        return response.statement() == null ? null : "/statements/" + response.statement();
    }
}
