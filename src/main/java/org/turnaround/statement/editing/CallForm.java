package org.turnaround.statement.editing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.record.editing.DateForm;
import org.turnaround.record.editing.Names;
import org.turnaround.record.editing.Standing;
import org.turnaround.record.editing.Typed;
import org.turnaround.record.editing.Who;
import org.turnaround.shared.Coded;
import org.turnaround.statement.AnswerStatus;

/**
 * A demand on somebody else, and what came of it, as an editor types it.
 *
 * @param by keys of those who asked
 * @param byNote what is known of them beside their names
 * @param of keys of those who were asked
 * @param statements numbers of those in which it was made
 * @param sources numbers of those that show the call
 * @param answerStatus a code of {@link AnswerStatus}
 * @param answer what came of it, in our own words
 * @param answerSources numbers of those that show the answer
 * @param lookedOn the day on which an answer was last looked for, as 2026-06-18, or empty
 * @param state a code of {@link org.turnaround.record.editing.EntryState}
 * @param finds what was typed into each search, by field
 * @param version the version that the form was made from; empty for a new one
 */
record CallForm(
        String council,
        String what,
        List<String> by,
        String byNote,
        List<String> of,
        DateForm date,
        List<String> statements,
        List<String> sources,
        String answerStatus,
        String answer,
        List<String> answerSources,
        String lookedOn,
        String state,
        String stateReason,
        Map<String, String> finds,
        String version) {

    private static final int WHAT = 1000;
    private static final int NOTE = 1000;
    private static final int ANSWER = 2000;

    CallForm {
        council = Typed.text(council);
        what = Typed.text(what);
        by = Typed.list(by);
        byNote = Typed.text(byNote);
        of = Typed.list(of);
        date = date == null ? DateForm.EMPTY : date;
        statements = Typed.list(statements);
        sources = Typed.list(sources);
        answerStatus = Typed.text(answerStatus);
        answer = Typed.text(answer);
        answerSources = Typed.list(answerSources);
        lookedOn = Typed.text(lookedOn);
        state = Typed.text(state);
        stateReason = Typed.text(stateReason);
        finds = finds == null ? Map.of() : finds;
        version = Typed.text(version);
    }

    /** @param source the number of a source that shows it, or null */
    static CallForm fresh(@Nullable Long source, DateForm date) {
        return new CallForm(
                "",
                "",
                List.of(),
                "",
                List.of(),
                date,
                List.of(),
                source == null ? List.of() : List.of(source.toString()),
                AnswerStatus.NOT_YET_ASSESSED.code(),
                "",
                List.of(),
                "",
                "draft",
                "",
                Map.of(),
                "");
    }

    void check(Errors errors, LocalDate today) {
        Typed.checkLeast(errors, "what", this.what, 2, "Enter what was asked for");
        Typed.checkLength(errors, "what", this.what, "What was asked for", WHAT);
        Typed.checkLength(errors, "byNote", this.byNote, "What is known of them", NOTE);
        Who.check(errors, "by", this.by);
        Who.check(errors, "of", this.of);
        this.date.check(errors, "date", true);
        checkAnswer(errors, today);
        Standing.check(errors, this.state, this.stateReason);
        if (this.state.equals("published")) {
            checkPublishable(errors);
        }
    }

    private void checkAnswer(Errors errors, LocalDate today) {
        Typed.checkLength(errors, "answer", this.answer, "What came of it", ANSWER);
        AnswerStatus status = status();
        if (status == null) {
            errors.rejectValue("answerStatus", "missing", "Choose what came of it");
            return;
        }
        if (status.needsSource() && this.answerSources.isEmpty()) {
            errors.rejectValue("answerSources", "missing", "Find the later source that shows it, then tick it");
        }
        if (status != AnswerStatus.NOT_YET_ASSESSED || !this.lookedOn.isBlank()) {
            checkLookedOn(errors, today);
        }
    }

    private void checkLookedOn(Errors errors, LocalDate today) {
        try {
            if (Typed.day(this.lookedOn).isAfter(today)) {
                errors.rejectValue("lookedOn", "future", "The day of the look cannot be in the future");
            }
        } catch (DateTimeException ex) {
            errors.rejectValue("lookedOn", "day", "Enter the day on which you looked, such as 2026-06-18");
        }
    }

    private void checkPublishable(Errors errors) {
        if (this.by.isEmpty() && this.byNote.isBlank()) {
            errors.rejectValue("by", "missing", "Choose who asked: nothing is published without it");
        }
        if (this.sources.isEmpty()) {
            errors.rejectValue("sources", "missing", "Choose a source: nothing is published without one");
        }
    }

    private @Nullable AnswerStatus status() {
        return Coded.find(AnswerStatus.class, this.answerStatus).orElse(null);
    }

    /** After {@link #check}. */
    @Nullable
    LocalDate lookedOnDay() {
        return this.lookedOn.isBlank() ? null : Typed.day(this.lookedOn);
    }

    CallForm onTopOf(int newVersion) {
        return new CallForm(
                council,
                what,
                by,
                byNote,
                of,
                date,
                statements,
                sources,
                answerStatus,
                answer,
                answerSources,
                lookedOn,
                state,
                stateReason,
                finds,
                String.valueOf(newVersion));
    }

    /** Those on both sides. */
    List<String> keys() {
        List<String> keys = new ArrayList<>(this.by);
        keys.addAll(this.of);
        return keys;
    }

    /** Those that show the call and those that show the answer. */
    List<String> allSources() {
        List<String> all = new ArrayList<>(this.sources);
        all.addAll(this.answerSources);
        return all;
    }

    /** @param names as from {@link Names} */
    Map<String, String> words(Map<String, String> names) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("What was asked for", this.what);
        words.put("By", Who.words(this.by, names));
        words.put("What is known of them", this.byNote);
        words.put("Of", Who.words(this.of, names));
        words.put("Date", this.date.words());
        words.put("Council", Names.words("council", List.of(this.council), names));
        words.put("Statements", Names.words("statement", this.statements, names));
        words.put("Sources", Names.words("source", this.sources, names));
        AnswerStatus status = status();
        words.put("What came of it", status == null ? this.answerStatus : status.label());
        words.put("In our own words", this.answer);
        words.put("Sources that show it", Names.words("source", this.answerSources, names));
        words.put("Looked for on", this.lookedOn);
        words.put("State", Standing.words(this.state));
        words.put("Why withdrawn", this.stateReason);
        return words;
    }
}
