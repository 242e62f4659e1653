package org.turnaround.survey.editing;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Thing;
import org.turnaround.desk.Verb;
import org.turnaround.desk.form.Faults;
import org.turnaround.survey.ResponseStatus;

/** Answers at the desk, each a thing of its own: two who enter different answers of one survey do not meet. */
@Component
class AnswerKind extends Kind<Answer, Answer.Form> {

    private static final String LINES = """
            select r.id::text, e.headline || ': ' || %1$s, to_char(date '9999-12-31' - e.sort_day, '0000000'),
                   concat_ws(' ', e.headline, r.summary, %1$s)
              from response r join entry e on e.id = r.survey_id
            """.formatted(WhoAnswered.WORDS);

    private final WhoAnswered answered;

    AnswerKind(Shelf shelf, WhoAnswered answered) {
        super("answer", Answer.class, LINES, shelf);
        this.answered = answered;
    }

    @Override
    protected String title(Answer.Form form) {
        return shelf().one(
                                String.class,
                                "select coalesce(string_agg(name, ', ' order by sort_name, id), ?) from person where id = any (?)",
                                form.facts().respondentNote(),
                                form.people().toArray(Long[]::new))
                        .orElse("")
                + ": " + form.facts().status().label();
    }

    @Override
    protected String address(Answer thing) {
        return "/surveys/" + thing.survey();
    }

    @Override
    protected PageOf pageOf(Thing<?> thing) {
        return new PageOf("survey", ((Answer) thing).survey());
    }

    @Override
    protected boolean isPublic(Answer thing) {
        return shelf().holds("select exists (select from entry where id = ? and state = 'published')", thing.survey());
    }

    @Override
    protected void rule(Answer.Form form, long id, Faults faults) {
        Answer.Facts facts = form.facts();
        ResponseStatus came = facts.status();
        boolean unnamed = facts.respondentNote() == null;
        faults.require(
                came != ResponseStatus.UNAVAILABLE || facts.reason() != null,
                "facts.reason",
                "Enter why they were not available");
        faults.require(
                came != ResponseStatus.ANSWERED_AS_GROUP || form.people().size() > 1 || !unnamed,
                "people",
                "Choose everybody in the group, or say below who they were");
        faults.require(
                !form.people().isEmpty() || !unnamed,
                "people",
                "Choose whose it is, or say below who exactly answered");
        faults.require(
                came == null || came.isAnswer() || facts.direct() == null,
                "facts.direct",
                "Only an answer can be direct or not");
        faults.require(
                facts.question() == null
                        || shelf().holds(
                                        "select exists (select from question where id = ? and survey_id = ?)",
                                        facts.question(),
                                        facts.survey()),
                "facts.question",
                "Choose one of this survey’s questions");
        faults.require(
                !shelf().holds(
                                "select exists (select from response where id = ? and survey_id <> ?)",
                                id,
                                facts.survey()),
                "facts.survey",
                "It belongs to another survey: throw it away there, and enter it anew here");
    }

    /** What is there of the same people and question. */
    @Override
    protected Map<String, String> alike(Answer.Form form, long id) {
        return shelf().words(
                        "select '/editor/answers/' || r.id, " + WhoAnswered.WORDS + """
                          from response r
                         where r.survey_id = ? and r.question_id is not distinct from cast(? as bigint) and exists (
                               select from response_person x where x.response_id = r.id and x.person_id = any (?))
                         order by r.id
                        """,
                        form.facts().survey(),
                        form.facts().question(),
                        form.people().toArray(Long[]::new));
    }

    @Override
    protected void loaded(List<Long> added) {
        shelf().numbers("select distinct survey_id from response where id = any (?)", (Object)
                        added.toArray(Long[]::new))
                .forEach(survey -> this.answered.name(survey, 0));
    }

    @Override
    protected void written(Answer thing, Verb verb) {
        shelf().takeTurn("survey", thing.survey());
        this.answered.name(thing.survey(), verb == Verb.DISCARDED ? thing.id() : 0);
    }
}
