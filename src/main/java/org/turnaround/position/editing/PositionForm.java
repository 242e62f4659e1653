package org.turnaround.position.editing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.validation.Errors;
import org.turnaround.position.Stance;
import org.turnaround.record.editing.DateForm;
import org.turnaround.record.editing.Names;
import org.turnaround.record.editing.Standing;
import org.turnaround.record.editing.Typed;
import org.turnaround.record.editing.Who;
import org.turnaround.shared.Coded;

/**
 * A position as typed.
 *
 * @param person a key, as in {@code person-12}
 * @param entries numbers of the statements, or meetings, that it rests on
 * @param sources numbers of sources
 * @param finds what was typed into each search, by field; {@code entries} looks among those that the person has a part in
 */
record PositionForm(
        String proposition,
        String person,
        String stance,
        DateForm date,
        String qualifier,
        String via,
        String caution,
        String reason,
        String noAnswer,
        List<String> entries,
        List<String> sources,
        String state,
        String stateReason,
        Map<String, String> finds,
        String version) {

    static final List<String> NO_ANSWERS = List.of("unavailable", "no-reply", "declined", "not-reached");

    PositionForm {
        proposition = Typed.text(proposition);
        person = Typed.text(person);
        stance = Typed.text(stance);
        date = date == null ? DateForm.EMPTY : date;
        qualifier = Typed.text(qualifier);
        via = Typed.text(via);
        caution = Typed.text(caution);
        reason = Typed.text(reason);
        noAnswer = Typed.text(noAnswer);
        entries = Typed.list(entries);
        sources = Typed.list(sources);
        state = Typed.text(state);
        stateReason = Typed.text(stateReason);
        finds = finds == null ? Map.of() : finds;
        version = Typed.text(version);
    }

    static PositionForm on(long proposition) {
        return new PositionForm(
                String.valueOf(proposition),
                "",
                "",
                DateForm.EMPTY,
                "",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                "draft",
                "",
                Map.of(),
                "");
    }

    void check(Errors errors) {
        if (personId() == 0) {
            errors.rejectValue("person", "missing", "Find the person, then choose them");
        }
        if (Arrays.stream(Stance.values()).noneMatch(known -> known.code().equals(this.stance))) {
            errors.rejectValue("stance", "missing", "Choose the stance");
        }
        this.date.check(errors, "date", true);
        Typed.checkLength(errors, "qualifier", this.qualifier, "The qualifier", 300);
        Typed.checkLength(errors, "via", this.via, "How it was gained", 200);
        Typed.checkLength(errors, "caution", this.caution, "The caution", 500);
        Typed.checkLength(errors, "reason", this.reason, "The reason", 300);
        checkNoAnswer(errors);
        if (this.state.equals("published") && this.reason.isBlank()) {
            errors.rejectValue("reason", "missing", "Say in one line why it is read so: the reader is shown it");
        }
        Standing.check(errors, this.state, this.stateReason);
        if (this.state.equals("published") && this.entries.isEmpty() && this.sources.isEmpty()) {
            errors.rejectValue("entries", "missing", "Choose what it rests on: nothing is published without it");
        }
    }

    private void checkNoAnswer(Errors errors) {
        boolean silent = this.stance.equals("declined") || this.stance.equals("no-response");
        if (!this.noAnswer.isEmpty() && (!silent || !NO_ANSWERS.contains(this.noAnswer))) {
            errors.rejectValue("noAnswer", "stance", "Only who declined or did not respond has a reason for no answer");
        }
    }

    /** 0 where nobody was chosen. */
    long personId() {
        return Who.read(this.person).filter(Who::isPerson).map(Who::id).orElse(0L);
    }

    Standing standing() {
        return Standing.read(this.state, this.stateReason);
    }

    PositionForm onTopOf(int newVersion) {
        return new PositionForm(
                proposition,
                person,
                stance,
                date,
                qualifier,
                via,
                caution,
                reason,
                noAnswer,
                entries,
                sources,
                state,
                stateReason,
                finds,
                String.valueOf(newVersion));
    }

    /** @param names as from {@link Names} */
    Map<String, String> words(Map<String, String> names) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Person", Who.words(List.of(this.person), names));
        words.put(
                "Stance",
                Coded.find(Stance.class, this.stance).map(Stance::label).orElse(this.stance));
        words.put("Date", this.date.words());
        words.put("Qualifier", this.qualifier);
        words.put("Gained through", this.via);
        words.put("Caution", this.caution);
        words.put("Reason", this.reason);
        words.put("Why no answer", this.noAnswer);
        words.put("Rests on", Names.words("statement", this.entries, names));
        words.put("Sources", Names.words("source", this.sources, names));
        words.put("State", Standing.words(this.state));
        words.put("Why withdrawn", this.stateReason);
        return words;
    }
}
