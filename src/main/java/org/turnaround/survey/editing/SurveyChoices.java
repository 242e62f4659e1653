package org.turnaround.survey.editing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.turnaround.people.Seats;
import org.turnaround.record.editing.EntryForms;
import org.turnaround.record.editing.Names;
import org.turnaround.record.editing.Pickers;
import org.turnaround.record.editing.Typed;
import org.turnaround.record.editing.Who;
import org.turnaround.record.editing.WhoLookup;

/** What the form of a survey lets one choose from. */
@Component
class SurveyChoices {

    private final EntryForms entries;
    private final Pickers pickers;
    private final WhoLookup who;
    private final Names names;
    private final Seats seats;
    private final JdbcClient jdbc;

    SurveyChoices(EntryForms entries, Pickers pickers, WhoLookup who, Names names, Seats seats, JdbcClient jdbc) {
        this.entries = entries;
        this.pickers = pickers;
        this.who = who;
        this.names = names;
        this.seats = seats;
        this.jdbc = jdbc;
    }

    void addTo(Model model, SurveyForm form) {
        this.entries.addChoices(model, form.entry(), form.finds().get("entry.sources"));
        model.addAttribute("names", names(form));
        List<String> runBy = form.runBy().isEmpty() ? List.of() : List.of(form.runBy());
        model.addAttribute(
                "organisations", this.pickers.organisations(runBy, form.finds().get("runBy")));
        model.addAttribute("propositions", propositions(form));
    }

    /** Names of those who may have been asked and of who asked them, by key. */
    private Map<String, String> names(SurveyForm form) {
        Map<String, String> names = new LinkedHashMap<>(this.who.named(form.keys()));
        names.putAll(this.who.named(List.of(form.runBy())));
        return names;
    }

    /** Field by field, for comparing two editors' versions. */
    Map<String, String> words(SurveyForm form) {
        List<String> keys = new ArrayList<>(form.keys());
        keys.add(form.runBy());
        return form.words(this.names.of(keys, form.entry().sourceKeys(), List.of()));
    }

    /**
     * The form after another button than Save was pressed.
     *
     * @param find {@code question} asks for one more line, {@code seats} for everybody who sat for the council that day
     */
    SurveyForm after(SurveyForm form, String find) {
        return switch (find) {
            case "question" -> form.withQuestion();
            case "seats" -> form.withFound(seated(form));
            case "asked" ->
                form.withFound(this.who
                        .findPeople(Typed.bounded(form.finds().get("asked")))
                        .keySet());
            default -> form;
        };
    }

    private Collection<String> seated(SurveyForm form) {
        Long council = form.entry().councilId();
        LocalDate day = form.entry().date().sortDay();
        return council == null || day == null
                ? List.of()
                : this.seats.ofCouncil(council, day).stream()
                        .flatMap(seat -> seat.holders().stream())
                        .map(holder -> new Who(true, holder.personId()).key())
                        .toList();
    }

    /** Those of the council and of the whole nation, in any state but withdrawn, and those that are chosen. */
    private Map<String, String> propositions(SurveyForm form) {
        Long council = form.entry().councilId();
        List<Long> chosen = Typed.ids(
                form.questions().stream().map(QuestionLine::proposition).toList());
        Map<String, String> propositions = new LinkedHashMap<>();
        this.jdbc
                .sql("""
                        select id, text from proposition
                         where state <> 'withdrawn' and (council_id is null or :council = 0 or council_id = :council)
                            or id = any (:chosen)
                         order by text limit 500
                        """)
                .param("council", council == null ? 0 : council)
                .param("chosen", chosen.toArray(Long[]::new))
                .query(row -> {
                    propositions.put(row.getString("id"), row.getString("text"));
                });
        return propositions;
    }
}
