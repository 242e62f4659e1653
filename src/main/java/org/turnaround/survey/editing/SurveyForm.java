package org.turnaround.survey.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.record.editing.DateForm;
import org.turnaround.record.editing.EntryForm;
import org.turnaround.record.editing.Typed;
import org.turnaround.record.editing.Who;

/**
 * A survey as an editor types it. It is an entry of the day on which it was sent.
 *
 * @param runBy the key of the organisation that put it
 * @param askedCount how many were asked, where a source says; more than are named, perhaps
 * @param finds what was typed into each search, by field
 * @param version the version that the form was made from; empty for a new one
 */
record SurveyForm(
        EntryForm entry,
        String title,
        String runBy,
        DateForm deadline,
        String method,
        String askedCount,
        List<QuestionLine> questions,
        List<AskedLine> asked,
        Map<String, String> finds,
        String version) {

    SurveyForm {
        entry = entry == null ? EntryForm.EMPTY : entry;
        title = Typed.text(title);
        runBy = Typed.text(runBy);
        deadline = deadline == null ? DateForm.EMPTY : deadline;
        method = Typed.text(method);
        askedCount = Typed.text(askedCount);
        questions = Typed.list(questions);
        asked = Typed.list(asked);
        finds = finds == null ? Map.of() : finds;
        version = Typed.text(version);
    }

    static SurveyForm of(EntryForm entry) {
        return new SurveyForm(
                entry,
                "",
                "",
                DateForm.EMPTY,
                "",
                "",
                List.of(QuestionLine.empty(), QuestionLine.empty(), QuestionLine.empty()),
                List.of(),
                Map.of(),
                "");
    }

    void check(Errors errors) {
        new SurveyFormCheck(this, errors).run();
    }

    @Nullable
    Long runById() {
        return Who.read(this.runBy).filter(who -> !who.isPerson()).map(Who::id).orElse(null);
    }

    /** Those that were asked, in order. */
    List<AskedLine> askedPeople() {
        return this.asked.stream().filter(AskedLine::wasAsked).toList();
    }

    List<QuestionLine> keptQuestions() {
        return this.questions.stream().filter(QuestionLine::stays).toList();
    }

    Set<String> keys() {
        return this.asked.stream().map(AskedLine::who).collect(Collectors.toSet());
    }

    SurveyForm withQuestion() {
        List<QuestionLine> more = new ArrayList<>(this.questions);
        more.add(QuestionLine.empty());
        return with(more, this.asked, this.version);
    }

    /** With a line, not ticked yet, for each who was found and has none. */
    SurveyForm withFound(Collection<String> keys) {
        List<AskedLine> lines = new ArrayList<>(this.asked);
        Set<String> there = keys();
        keys.stream().filter(key -> !there.contains(key)).map(AskedLine::found).forEach(lines::add);
        return with(this.questions, lines, this.version);
    }

    SurveyForm onTopOf(int newVersion) {
        return with(this.questions, this.asked, String.valueOf(newVersion));
    }

    private SurveyForm with(List<QuestionLine> newQuestions, List<AskedLine> newAsked, String newVersion) {
        return new SurveyForm(
                entry, title, runBy, deadline, method, askedCount, newQuestions, newAsked, finds, newVersion);
    }

    /** @param names of people and organisations by key */
    Map<String, String> words(Map<String, String> names) {
        Map<String, String> words = new LinkedHashMap<>(this.entry.words(names));
        words.put("Title", this.title);
        words.put("Run by", names.getOrDefault(this.runBy, this.runBy));
        words.put("Deadline", this.deadline.words());
        words.put("Method", this.method);
        words.put("How many were asked", this.askedCount);
        words.put(
                "Questions",
                keptQuestions().stream()
                        .map(line -> (line.text() + " " + line.proposition()).strip())
                        .collect(Collectors.joining("\n")));
        words.put(
                "Asked",
                askedPeople().stream()
                        .map(line -> (names.getOrDefault(line.who(), line.who()) + " " + line.channel() + " "
                                        + line.askedOn() + " " + line.chasedOn())
                                .strip())
                        .collect(Collectors.joining("\n")));
        return words;
    }
}
