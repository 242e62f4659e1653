package org.turnaround.survey.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.record.editing.Typed;
import org.turnaround.record.editing.Who;
import org.turnaround.shared.Coded;
import org.turnaround.survey.ResponseStatus;

/**
 * What came of a question, or of all of them at once, from one person or a group, as typed.
 *
 * @param question the number of a question, or empty for all of them
 * @param people keys of those whose answer, or silence, it is; none where no source names them
 * @param status a code of {@link ResponseStatus}
 * @param direct "yes" or "no": whether the answer answers the question; empty where that is not known
 * @param reason why there is no answer
 * @param note who exactly answered, where that needs saying
 * @param statement the number of the statement with the words, or empty
 * @param sources numbers of those that show it
 * @param finds what was typed into each search, by field
 * @param version the survey's version that the form was made from
 */
record AnswerForm(
        String question,
        List<String> people,
        String status,
        String direct,
        String summary,
        String reason,
        String note,
        String statement,
        List<String> sources,
        Map<String, String> finds,
        String version) {

    private static final int SUMMARY = 2000;
    private static final int REASON = 300;
    private static final int NOTE = 1000;

    AnswerForm {
        question = Typed.text(question);
        people = Typed.list(people);
        status = Typed.text(status);
        direct = Typed.text(direct);
        summary = Typed.text(summary);
        reason = Typed.text(reason);
        note = Typed.text(note);
        statement = Typed.text(statement);
        sources = Typed.list(sources);
        finds = finds == null ? Map.of() : finds;
        version = Typed.text(version);
    }

    /**
     * @param person a key, or null
     * @param question a number, or null for all of them
     */
    static AnswerForm fresh(@Nullable Long person, @Nullable Long question, String version) {
        return new AnswerForm(
                question == null ? "" : question.toString(),
                person == null ? List.of() : List.of(new Who(true, person).key()),
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                Map.of(),
                version);
    }

    void check(Errors errors) {
        Who.check(errors, "people", this.people);
        ResponseStatus came = came();
        if (came == null) {
            errors.rejectValue("status", "missing", "Choose what came of it");
        } else if (came == ResponseStatus.UNAVAILABLE) {
            Typed.checkThere(errors, "reason", this.reason, "Enter why they were not available");
        }
        if (came == ResponseStatus.ANSWERED_AS_GROUP && this.people.size() < 2 && this.note.isBlank()) {
            errors.rejectValue("people", "group", "Choose everybody in the group, or say below who they were");
        }
        if (this.people.isEmpty() && this.note.isBlank()) {
            errors.rejectValue("people", "missing", "Choose whose it is, or say below who exactly answered");
        }
        if (came != null && !came.isAnswer() && !this.direct.isEmpty()) {
            errors.rejectValue("direct", "none", "Only an answer can be direct or not");
        }
        Typed.checkLength(errors, "summary", this.summary, "The answer", SUMMARY);
        Typed.checkLength(errors, "reason", this.reason, "The reason", REASON);
        Typed.checkLength(errors, "note", this.note, "Who exactly answered", NOTE);
    }

    private @Nullable ResponseStatus came() {
        return Coded.find(ResponseStatus.class, this.status).orElse(null);
    }

    @Nullable
    Boolean isDirect() {
        return this.direct.isEmpty() ? null : Boolean.valueOf(this.direct.equals("yes"));
    }

    AnswerForm onTopOf(int newVersion) {
        return new AnswerForm(
                question,
                people,
                status,
                direct,
                summary,
                reason,
                note,
                statement,
                sources,
                finds,
                String.valueOf(newVersion));
    }

    /** @param names of people by key */
    Map<String, String> words(Map<String, String> names) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Question", this.question);
        words.put("People", Who.words(this.people, names));
        ResponseStatus came = came();
        words.put("What came of it", came == null ? this.status : came.label());
        words.put("Direct", this.direct);
        words.put("Answer", this.summary);
        words.put("Why there is none", this.reason);
        words.put("Who exactly", this.note);
        words.put("Statement", this.statement);
        words.put("Sources", String.join(", ", this.sources.stream().sorted().toList()));
        return words;
    }
}
