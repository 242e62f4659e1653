package org.turnaround.statement.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.turnaround.record.editing.EntryForms;
import org.turnaround.record.editing.FormChoices;
import org.turnaround.record.editing.Names;
import org.turnaround.record.editing.Pickers;
import org.turnaround.record.editing.Typed;
import org.turnaround.record.editing.WhoLookup;
import org.turnaround.statement.SignatoryState;
import org.turnaround.statement.StatementForm;

/** What the form of a statement lets one choose from: fixed lists, who and what was picked, and what was found. */
@Component
class StatementChoices {

    private static final List<SignatoryState> STATES =
            List.of(SignatoryState.SIGNED, SignatoryState.NAMED, SignatoryState.DID_NOT_SIGN, SignatoryState.DISSENTED);
    private static final List<String> CHANNELS = List.of(
            "interview",
            "press-release",
            "press-statement",
            "letter",
            "house-of-commons",
            "survey-answer",
            "meeting-remark",
            "website-post",
            "social-media-post",
            "column");

    private final EntryForms entries;
    private final Pickers pickers;
    private final WhoLookup who;
    private final Names names;
    private final SeatWarnings seats;
    private final JdbcClient jdbc;

    StatementChoices(
            EntryForms entries, Pickers pickers, WhoLookup who, Names names, SeatWarnings seats, JdbcClient jdbc) {
        this.entries = entries;
        this.pickers = pickers;
        this.who = who;
        this.names = names;
        this.seats = seats;
        this.jdbc = jdbc;
    }

    void addTo(Model model, StatementDraftForm form) {
        Map<String, String> finds = form.finds();
        this.entries.addChoices(model, form.entry(), finds.get("entry.sources"));
        model.addAttribute("names", names(form));
        model.addAttribute("speakers", this.pickers.who(form.speakers(), finds.get("speakers")));
        model.addAttribute("onBehalf", this.pickers.who(form.onBehalf(), finds.get("onBehalf")));
        model.addAttribute(
                "organisations", this.pickers.organisations(form.organisations(), finds.get("organisations")));
        model.addAttribute("statements", this.pickers.statements(one(form.quotedIn()), finds.get("quotedIn")));
        model.addAttribute("dissents", this.pickers.statements(form.dissents(), finds.get("dissent")));
        model.addAttribute("forms", forms());
        model.addAttribute("channels", channels());
        model.addAttribute("states", states());
        model.addAttribute("seatWarnings", this.seats.of(form));
    }

    private static List<String> one(String chosen) {
        return chosen.isEmpty() ? List.of() : List.of(chosen);
    }

    /** Names of everybody picked, by key. */
    Map<String, String> names(StatementDraftForm form) {
        return this.who.named(form.keys());
    }

    /** Field by field, for comparing two editors' versions. */
    Map<String, String> words(StatementDraftForm form) {
        return form.words(this.names.of(form.keys(), form.entry().sourceKeys(), List.of(form.quotedIn())));
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
            found.addAll(this.seats.seated(form));
        } else if (find.equals("signatories")) {
            found.addAll(this.who
                    .findPeople(Typed.bounded(form.finds().get("signatories")))
                    .keySet());
        }
        List<SignatoryLine> lines = new ArrayList<>(form.signatories());
        found.stream()
                .filter(key -> !there.contains(key))
                .map(SignatoryLine::of)
                .forEach(lines::add);
        return List.copyOf(lines);
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
        codes.addAll(CHANNELS);
        Map<String, String> channels = new LinkedHashMap<>();
        codes.forEach(code -> channels.put(code, FormChoices.words(code)));
        return channels;
    }
}
