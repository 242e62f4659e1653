package org.turnaround.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.PartialDate;

/**
 * A survey with everybody's answers, or the reason there is none.
 *
 * @param runBy the publication, or null where it is not known
 * @param deadline by when an answer was asked for, or null where none is known
 * @param askedCount how many were asked, where a source says; more than are named, perhaps
 * @param asked those named as asked, in the source's order
 */
public record Survey(
        long id,
        String title,
        @Nullable String runBy,
        PartialDate sent,
        @Nullable PartialDate deadline,
        @Nullable String method,
        @Nullable Integer askedCount,
        List<Question> questions,
        List<Person> asked,
        List<Response> responses) {

    /** @param proposition the number of the proposition that an answer says something about, or null */
    public record Question(long id, String text, @Nullable Long proposition) {}

    /**
     * Somebody asked, or answering.
     *
     * @param channel how they were asked, or null where only the survey's method is known
     * @param askedOn as EDTF, or null
     * @param chasedOn as EDTF, or null
     */
    public record Person(
            long id,
            String slug,
            String name,
            boolean mp,
            @Nullable String channel,
            @Nullable String askedOn,
            @Nullable String chasedOn) {

        public String url() {
            return (this.mp ? "/mps/" : "/people/") + this.slug;
        }

        /** "by e-mail; asked on 3 April 2017; chased on 10 April 2017"; empty where nothing is known. */
        public String asking() {
            List<String> parts = new ArrayList<>();
            if (this.channel != null) {
                parts.add("by " + this.channel);
            }
            if (this.askedOn != null) {
                parts.add("asked " + PartialDate.parse(this.askedOn).words());
            }
            if (this.chasedOn != null) {
                parts.add("chased " + PartialDate.parse(this.chasedOn).words());
            }
            return String.join("; ", parts);
        }
    }

    /**
     * What came of one question, or of all of them.
     *
     * @param question null for all of them
     * @param direct false where the answer does not answer; null where that is not known
     * @param note who exactly answered, where that needs saying
     * @param statement the statement with the words, or null
     * @param sources what shows it, beside the sources of the survey
     * @param people those it is of; several for a group, none where they are not named
     */
    public record Response(
            long id,
            @Nullable Long question,
            ResponseStatus status,
            @Nullable String reason,
            @Nullable Boolean direct,
            @Nullable String summary,
            @Nullable String note,
            @Nullable Long statement,
            List<SourceLine> sources,
            List<Person> people) {

        /** What shows this one, and not all the others. */
        public List<SourceLine> sourcesBeside(List<SourceLine> common) {
            return this.sources.stream()
                    .filter(source -> !common.contains(source))
                    .toList();
        }

        private boolean isOf(Person person) {
            return this.people.stream().anyMatch(one -> one.slug().equals(person.slug()));
        }
    }

    /**
     * One person's answers.
     *
     * @param whole what came of all questions at once, or null
     * @param answers one for each question, in order, empty where nothing is on the record; used where {@code whole} is
     *     null
     */
    public record Row(Person person, @Nullable Response whole, List<Optional<Response>> answers) {

        /** What came of one question, by its place, or of all at once; null where nothing is on the record. */
        public @Nullable Response to(int question) {
            return this.whole == null ? this.answers.get(question).orElse(null) : this.whole;
        }
    }

    /** Everybody asked, then everybody else who answered. */
    public List<Row> rows() {
        Map<String, Person> people = new LinkedHashMap<>();
        this.asked.forEach(person -> people.put(person.slug(), person));
        this.responses.stream()
                .flatMap(response -> response.people().stream())
                .forEach(person -> people.putIfAbsent(person.slug(), person));
        return people.values().stream().map(this::row).toList();
    }

    /** What came of it; of silence only where a date was set also by when. */
    public String words(Response response) {
        String words = response.status().label();
        return response.status() == ResponseStatus.NO_RESPONSE && this.deadline != null
                ? words + " by " + this.deadline.words()
                : words;
    }

    /** What shows each answer of those who are named: it is cited once for all of them. */
    public List<SourceLine> commonSources() {
        return this.responses.stream()
                .filter(response -> !response.people().isEmpty())
                .map(Response::sources)
                .reduce((one, other) -> one.stream().filter(other::contains).toList())
                .orElse(List.of());
    }

    /** Responses of people whom no source names. */
    public List<Response> unnamed() {
        return this.responses.stream()
                .filter(response -> response.people().isEmpty())
                .toList();
    }

    private Row row(Person person) {
        List<Response> own = this.responses.stream()
                .filter(response -> response.isOf(person))
                .toList();
        List<Optional<Response>> answers = this.questions.stream()
                .map(question -> own.stream()
                        .filter(response -> Objects.equals(response.question(), question.id()))
                        .findFirst())
                .toList();
        Response whole = own.stream()
                .filter(response -> response.question() == null)
                .findFirst()
                .orElse(null);
        return new Row(person, answers.stream().anyMatch(Optional::isPresent) ? null : whole, answers);
    }
}
