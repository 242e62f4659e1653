package org.turnaround.survey.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Desk;
import org.turnaround.desk.Faults;
import org.turnaround.desk.Kind;
import org.turnaround.desk.SqlLookup;
import org.turnaround.desk.Thing;
import org.turnaround.desk.Verb;
import org.turnaround.survey.ResponseStatus;

/** Answers at the desk, each a thing of its own: two who enter different answers of one survey do not meet. */
@Component
class AnswerKind extends Kind<Answer, AnswerForm> {

    private static final String LINES = """
            select r.id::text, e.headline || ': ' || %1$s, to_char(date '9999-12-31' - e.sort_day, '0000000'),
                   concat_ws(' ', e.headline, r.summary, %1$s)
              from response r join entry e on e.id = r.survey_id
            """.formatted(WhoAnswered.WORDS);

    private final Desk desk;
    private final SurveyKind survey;
    private final QuestionLookup questions;
    private final WhoAnswered answered;
    private final JdbcClient jdbc;

    AnswerKind(
            AnswerRepository answers,
            Desk desk,
            SurveyKind survey,
            QuestionLookup questions,
            WhoAnswered answered,
            JdbcClient jdbc) {
        super("answer", AnswerForm.class, answers);
        this.desk = desk;
        this.survey = survey;
        this.questions = questions;
        this.answered = answered;
        this.jdbc = jdbc;
    }

    @Override
    protected Answer fresh() {
        return new Answer();
    }

    @Override
    protected String title(AnswerForm form) {
        String names = this.jdbc
                .sql("select coalesce(string_agg(name, ', ' order by sort_name, id), ?) from person where id = any (?)")
                .params(
                        Objects.requireNonNullElse(form.facts().respondentNote(), ""),
                        form.people().toArray(Long[]::new))
                .query(String.class)
                .single();
        return names + ": " + form.facts().status().label();
    }

    @Override
    protected List<Listed> find(String words) {
        return SqlLookup.listed(LINES, words, this.jdbc);
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
        return holds("select exists (select from entry where id = ? and state = 'published')", thing.survey());
    }

    @Override
    protected void rule(AnswerForm form, long id, Faults faults) {
        AnswerFacts facts = form.facts();
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
                        || this.questions
                                .of(facts.survey())
                                .containsKey(facts.question().toString()),
                "facts.question",
                "Choose one of this survey’s questions");
        faults.require(
                !holds("select exists (select from response where id = ? and survey_id <> ?)", id, facts.survey()),
                "facts.survey",
                "It belongs to another survey: throw it away there, and enter it anew here");
    }

    /** What is there of the same people and question. */
    @Override
    protected Map<String, String> alike(AnswerForm form, long id) {
        Map<String, String> alike = new LinkedHashMap<>();
        this.jdbc
                .sql("select r.id, " + WhoAnswered.WORDS + """
                         as words from response r
                         where r.survey_id = :survey and r.question_id is not distinct from cast(:question as bigint) and exists (
                               select from response_person x where x.response_id = r.id and x.person_id = any (:people))
                         order by r.id
                        """)
                .param("survey", form.facts().survey())
                .param("question", form.facts().question())
                .param("people", form.people().toArray(Long[]::new))
                .query(row -> {
                    alike.put(desk() + "/" + row.getLong("id"), row.getString("words"));
                });
        return alike;
    }

    @Override
    protected void loaded(List<Long> added) {
        this.jdbc
                .sql("select distinct survey_id from response where id = any (?)")
                .param(added.toArray(Long[]::new))
                .query(Long.class)
                .list()
                .forEach(survey -> this.answered.name(survey, 0));
    }

    @Override
    protected void written(Answer thing, Verb verb) {
        this.desk.takeTurn(this.survey, thing.survey());
        this.answered.name(thing.survey(), verb == Verb.DISCARDED ? thing.id() : 0);
    }

    private boolean holds(String sql, @Nullable Object... values) {
        return this.jdbc.sql(sql).params(values).query(Boolean.class).single();
    }
}
