package org.turnaround.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/** {@code surveys.yaml}: questions put to named people, the answers, and each silence with its reason. */
final class SurveyReader implements ItemReader {

    @Override
    public void read(Fields survey) {
        PartialDate sent = survey.date("sent");
        PartialDate deadline = survey.maybeDate("deadline");
        Spans.check(survey, "deadline", sent, deadline);
        Ref runBy = survey.ref("run-by", Kind.ORGANISATION);
        List<Ref> asked = survey.refs("asked", Kind.PERSON);
        Entry entry = Entry.read(Kind.SURVEY, survey, sent)
                .cites(survey.sources())
                .about(survey.topics())
                .who("subject", List.of(runBy))
                .who("asked", asked);
        entry.facts("survey")
                .with("title", survey.text("title", 300))
                .with("run_by", runBy)
                .date("deadline", deadline)
                .with("method", survey.maybeText("method", 500))
                .with("asked_count", survey.maybeCount("asked-count"));
        for (int i = 0; i < asked.size(); i++) {
            entry.row("survey_asked")
                    .with("survey_id", entry.ref())
                    .with("person_id", asked.get(i))
                    .with("position", i);
        }
        Map<String, Ref> questions = readQuestions(survey, entry);
        List<Fields> responses = survey.list("responses");
        for (int i = 0; i < responses.size(); i++) {
            readResponse(responses.get(i), entry, i, questions);
        }
        survey.items().add(entry);
    }

    private static Map<String, Ref> readQuestions(Fields survey, Entry entry) {
        Map<String, Ref> questions = new HashMap<>();
        List<Fields> listed = survey.list("questions");
        for (int i = 0; i < listed.size(); i++) {
            Fields question = listed.get(i);
            String id = question.id();
            Row row = entry.numberedRow("question", "question-" + id)
                    .with("survey_id", entry.ref())
                    .with("record_key", id)
                    .with("position", i)
                    .with("text", question.text("text", 500))
                    .with("proposition_id", question.maybeRef("proposition", Kind.PROPOSITION));
            if (questions.put(id, new Ref(String.valueOf(row.ownKey()))) != null) {
                question.fault("id", "the id \"" + id + "\" is that of another question of this survey");
            }
            question.end();
        }
        return questions;
    }

    private static void readResponse(Fields response, Entry entry, int number, Map<String, Ref> questions) {
        String status = response.word(
                "status",
                "answered",
                "answered-as-group",
                "on-behalf",
                "declined",
                "no-response",
                "not-reached",
                "unavailable");
        List<Ref> people = response.refs("people", Kind.PERSON);
        Row row = entry.numberedRow("response", "response-" + number)
                .with("survey_id", entry.ref())
                .with("question_id", question(response, questions))
                .with("status", status)
                .with("reason", response.maybeText("reason", 300))
                .with("direct", response.maybeFlag("direct"))
                .with("summary", response.maybeText("summary", 2000))
                .with("respondent_note", response.maybeText("respondent-note", 1000))
                .with("statement_id", response.maybeRef("statement", Kind.STATEMENT));
        if (status.equals("unavailable") && row.get("reason") == null) {
            response.fault("reason", "\"reason\" is missing: say why the person was unavailable");
        }
        for (Ref person : people.stream().distinct().toList()) {
            entry.row("response_person")
                    .with("response_id", new Ref(String.valueOf(row.ownKey())))
                    .with("person_id", person);
        }
        if (status.startsWith("answered")) {
            entry.who("answered", people);
        }
        entry.cites("response_source", "response_id", row, response.maybeSources());
        response.end();
    }

    private static @Nullable Ref question(Fields response, Map<String, Ref> questions) {
        String id = response.maybeText("question", 120);
        if (id != null && !questions.containsKey(id)) {
            response.fault("question", "the survey has no question \"" + id + "\"");
        }
        return id == null ? null : questions.get(id);
    }
}
