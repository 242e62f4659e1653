package org.turnaround.statement.editing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.turnaround.people.SeatHolder;
import org.turnaround.people.Seats;
import org.turnaround.record.editing.FormChoices;
import org.turnaround.record.editing.SourceLookup;
import org.turnaround.record.editing.SourceRow;
import org.turnaround.record.editing.Typed;
import org.turnaround.record.editing.WhoLookup;
import org.turnaround.shared.PartialDate;
import org.turnaround.statement.SignatoryState;
import org.turnaround.statement.StatementForm;

/** What the form of a statement lets one choose from: fixed lists, who and what was picked, and what was found. */
@Component
class StatementChoices {

    private static final int FOUND = 12;
    private static final List<SignatoryState> STATES =
            List.of(SignatoryState.SIGNED, SignatoryState.NAMED, SignatoryState.DID_NOT_SIGN, SignatoryState.DISSENTED);

    private final FormChoices choices;
    private final WhoLookup who;
    private final SourceLookup sources;
    private final Seats seats;
    private final JdbcClient jdbc;

    StatementChoices(FormChoices choices, WhoLookup who, SourceLookup sources, Seats seats, JdbcClient jdbc) {
        this.choices = choices;
        this.who = who;
        this.sources = sources;
        this.seats = seats;
        this.jdbc = jdbc;
    }

    void addTo(Model model, StatementDraftForm form) {
        Map<String, String> names = names(form);
        model.addAttribute("names", names);
        model.addAttribute(
                "speakers",
                picker(form.speakers(), names, this.who.find(form.finds().speakers())));
        model.addAttribute(
                "onBehalf",
                picker(form.onBehalf(), names, this.who.find(form.finds().onBehalf())));
        model.addAttribute(
                "organisations",
                picker(form.organisations(), names, bodies(form.finds().organisations())));
        model.addAttribute("councils", this.choices.councils());
        model.addAttribute("topics", this.choices.topics());
        model.addAttribute("forms", forms());
        model.addAttribute("channels", channels());
        model.addAttribute("states", states());
        model.addAttribute("cited", cited(form));
        model.addAttribute("foundSources", foundSources(form));
    }

    /** Names of everybody picked, by key. */
    Map<String, String> names(StatementDraftForm form) {
        return this.who.named(form.keys());
    }

    /**
     * The lines of signatories after a search: those there are, and one for each person who was found.
     *
     * @param find which button was pressed; {@code seats} asks for everybody who sat for the council that day
     */
    List<SignatoryLine> signatories(StatementDraftForm form, String find) {
        Set<String> there = form.signatories().stream().map(SignatoryLine::who).collect(Collectors.toSet());
        Set<String> found = new LinkedHashSet<>();
        if (find.equals("seats")) {
            found.addAll(seated(form));
        } else if (find.equals("signatories")) {
            found.addAll(this.who.findPeople(form.finds().signatories()).keySet());
        }
        List<SignatoryLine> lines = new ArrayList<>(form.signatories());
        found.stream()
                .filter(key -> !there.contains(key))
                .map(SignatoryLine::of)
                .forEach(lines::add);
        return List.copyOf(lines);
    }

    private List<String> seated(StatementDraftForm form) {
        Long council = Typed.id(form.council());
        LocalDate day = day(form);
        if (council == null || day == null) {
            return List.of();
        }
        return this.seats.ofCouncil(council, day).stream()
                .flatMap(seat -> seat.holders().stream())
                .map(SeatHolder::personId)
                .map(id -> "person-" + id)
                .toList();
    }

    private static @Nullable LocalDate day(StatementDraftForm form) {
        try {
            PartialDate date = form.date().read();
            return date == null ? null : date.sortDay();
        } catch (IllegalArgumentException | DateTimeException ex) {
            return null;
        }
    }

    private Map<String, String> bodies(String words) {
        Map<String, String> found = new LinkedHashMap<>(this.who.find(words));
        found.keySet().removeIf(key -> key.startsWith("person"));
        return found;
    }

    /** Those picked, then those found. */
    private static Map<String, String> picker(
            Collection<String> picked, Map<String, String> names, Map<String, String> found) {
        Map<String, String> all = new LinkedHashMap<>();
        picked.stream().filter(names::containsKey).forEach(key -> all.put(key, names.getOrDefault(key, key)));
        found.forEach(all::putIfAbsent);
        return all;
    }

    private Map<String, SourceRow> cited(StatementDraftForm form) {
        return this.sources.withIds(form.sourceIds()).stream()
                .collect(Collectors.toMap(row -> String.valueOf(row.id()), row -> row));
    }

    private List<SourceRow> foundSources(StatementDraftForm form) {
        String words = form.finds().sources().strip();
        return words.isEmpty()
                ? List.of()
                : this.sources.find(words, FOUND).stream()
                        .filter(row -> !form.sourceIds().contains(row.id()))
                        .toList();
    }

    private static Map<String, String> forms() {
        Map<String, String> forms = new LinkedHashMap<>();
        for (StatementForm form : StatementForm.values()) {
            forms.put(form.code(), form.label() + ": " + form.definition());
        }
        return forms;
    }

    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        STATES.forEach(state -> states.put(state.code(), state.label()));
        return states;
    }

    /** Those in use, and the usual ones. */
    private Map<String, String> channels() {
        Set<String> codes = new LinkedHashSet<>(this.jdbc
                .sql("select channel from statement group by channel order by count(*) desc, channel limit 60")
                .query(String.class)
                .list());
        codes.addAll(List.of(
                "interview",
                "press-release",
                "press-statement",
                "letter",
                "house-of-commons",
                "survey-answer",
                "meeting-remark",
                "website-post",
                "social-media-post",
                "column"));
        Map<String, String> channels = new LinkedHashMap<>();
        codes.forEach(code -> channels.put(code, FormChoices.words(code)));
        return channels;
    }
}
