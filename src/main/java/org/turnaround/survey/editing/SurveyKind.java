package org.turnaround.survey.editing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Verb;
import org.turnaround.desk.entry.KindOfEntry;
import org.turnaround.desk.form.Faults;
import org.turnaround.desk.form.LookupSet;
import org.turnaround.people.Seats;
import org.turnaround.record.EntryKind;

/** Surveys at the desk. One becomes public when it says what was asked, and of whom or of how many. */
@Component
class SurveyKind extends KindOfEntry<SurveyEntry, SurveyEntry.Form> {

    private static final int LINES = 250;

    private static final String SURVEYS = """
            select e.id::text, e.date || ': ' || e.headline, to_char(date '9999-12-31' - e.sort_day, '0000000'),
                   e.headline || ' ' || s.title
              from survey s join entry e on e.id = s.id
            """;

    /** All in one list, withdrawn ones too: a question that names one keeps it. */
    private static final String PROPOSITIONS =
            "select id::text, text || case state when 'withdrawn' then ' (withdrawn)' else '' end, text, text from proposition";

    private final Seats seats;
    private final WhoAnswered answered;

    SurveyKind(Shelf shelf, Seats seats, WhoAnswered answered) {
        super(EntryKind.SURVEY, SurveyEntry.class, shelf);
        this.seats = seats;
        this.answered = answered;
    }

    /** What surveys and answers point to. */
    @Bean
    static LookupSet surveyLookups(Shelf shelf) {
        return new LookupSet(shelf)
                .many("survey", SURVEYS)
                .few("any-proposition", PROPOSITIONS)
                .within(
                        "question",
                        "facts.survey",
                        "select id::text, text, to_char(position, '0000'), survey_id::text from question");
    }

    @Override
    protected void rule(SurveyEntry.Form form, long id, Faults faults) {
        faults.inOrder("entry.date", "facts.deadline");
        Integer count = form.facts().askedCount();
        faults.require(
                count == null || count >= form.asked().size(),
                "facts.askedCount",
                "More people are named below than that");
        faults.require(form.asked().size() <= LINES, "asked", "At most " + LINES + " people can be named");
        for (int i = 0; i < form.asked().size(); i++) {
            requireDate(form.asked().get(i).askedOn(), "asked[" + i + "].askedOn", faults);
            requireDate(form.asked().get(i).chasedOn(), "asked[" + i + "].chasedOn", faults);
            faults.inOrder("asked[" + i + "].askedOn", "asked[" + i + "].chasedOn");
        }
    }

    private static void requireDate(@Nullable String date, String field, Faults faults) {
        faults.require(AskedLine.isReadable(date), field, "Enter a date such as 3 April 2017 or April 2017");
    }

    @Override
    protected List<String> obstacles(SurveyEntry thing) {
        List<String> obstacles = new ArrayList<>(super.obstacles(thing));
        if (thing.form().questions().isEmpty()) {
            obstacles.add("It has no question.");
        }
        if (thing.form().namesNobodyAsked()) {
            obstacles.add("It does not say who was asked, or how many.");
        }
        return obstacles;
    }

    /** {@code seats} gives a line to everybody who sat for the council that day. */
    @Override
    protected SurveyEntry.Form pressed(SurveyEntry.Form form, String button) {
        Long council = form.entry().council();
        LocalDate day = form.entry().date() == null ? null : form.entry().date().sortDay();
        return !button.equals("seats") || council == null || day == null
                ? form
                : form.asking(this.seats.ofCouncil(council, day).stream()
                        .flatMap(seat -> seat.holders().stream())
                        .map(holder -> holder.personId())
                        .toList());
    }

    @Override
    protected List<String> dependants(long id) {
        List<String> dependants = new ArrayList<>(super.dependants(id));
        dependants.addAll(this.answered.answers(id));
        return dependants;
    }

    @Override
    protected void written(SurveyEntry thing, Verb verb) {
        if (verb == Verb.MADE || verb == Verb.CHANGED) {
            this.answered.name(thing.id(), 0);
        }
    }
}
