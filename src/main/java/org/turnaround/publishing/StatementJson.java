package org.turnaround.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryRow;
import org.turnaround.record.EntryRow.PersonPart;
import org.turnaround.statement.Cite;
import org.turnaround.statement.Signatory;
import org.turnaround.statement.Statement;
import org.turnaround.statement.Statement.Link;
import org.turnaround.statement.Wording;

/**
 * A statement in the public format, ready to be quoted. Dates are EDTF.
 *
 * @param form {@code verbatim}, {@code fragment} or {@code reported}: how much of it is word for word
 * @param quote the words, or null where they are only reported
 * @param citation one line of plain text, from the first source that has the quotation so, else from the first
 * @param wordings each source, with its own words
 * @param calls and {@code commitments} made in it, by number
 */
record StatementJson(
        long id,
        String date,
        String headline,
        String summary,
        @Nullable String council,
        String form,
        @Nullable String quote,
        @Nullable String citation,
        List<Person> speakers,
        List<Person> onBehalfOf,
        List<String> bodies,
        @Nullable String capacity,
        String channel,
        @Nullable String audience,
        List<Signed> signatories,
        List<Words> wordings,
        @Nullable Long quotedIn,
        List<Long> quotes,
        List<Long> calls,
        List<Long> commitments,
        List<Stands> positions,
        @Nullable String correctionOf,
        @Nullable String note,
        List<String> topics,
        String url) {

    static StatementJson of(EntryRow entry, Statement statement, List<Cite> cites) {
        Statement.Resting resting = statement.resting();
        return new StatementJson(
                entry.id(),
                entry.date().edtf(),
                entry.headline(),
                entry.summary(),
                entry.council() == null ? null : entry.council().slug(),
                statement.form().code(),
                statement.quote(),
                citation(statement, cites),
                people(entry, "speaker"),
                people(entry, "on-behalf"),
                statement.bodies().stream().map(Statement.Body::name).toList(),
                statement.capacity(),
                statement.channel(),
                statement.audience(),
                statement.signatories().stream().map(Signed::of).toList(),
                cites.stream().map(Words::of).toList(),
                statement.quotedIn() == null ? null : statement.quotedIn().id(),
                ids(statement.quotes()),
                ids(resting.calls()),
                ids(resting.commitments()),
                resting.positions().stream().map(Stands::of).toList(),
                statement.correctionOf(),
                statement.note(),
                entry.topics().stream().map(EntryRow.TopicName::slug).toList(),
                entry.url());
    }

    record Person(String slug, String name) {}

    /** @param dissent the number of the statement with their dissent, or null */
    record Signed(
            String slug,
            String name,
            String state,
            @Nullable String note,
            @Nullable Long dissent) {

        private static Signed of(Signatory one) {
            return new Signed(one.slug(), one.name(), one.state(), one.note(), one.dissent());
        }
    }

    /**
     * A source and its wording.
     *
     * @param quotation its own words, else the statement's, or null where they are only reported
     * @param address of the very sentence, where the source is online and words are kept
     * @param verification {@code exact}, {@code normalised}, {@code not-found}, {@code no-text}, or null while nobody has
     *     looked; {@code verifiedOn} is the day of the look
     */
    record Words(
            SourceJson source,
            @Nullable String quotation,
            @Nullable String address,
            @Nullable String verification,
            @Nullable LocalDate verifiedOn,
            String citation) {

        private static Words of(Cite cite) {
            Wording wording = cite.wording();
            return new Words(
                    SourceJson.of(wording.source()),
                    wording.quotation(),
                    wording.sentenceUrl(),
                    wording.check() == null ? null : wording.check().code(),
                    wording.checkedOn(),
                    cite.text());
        }
    }

    /** Somebody's stance on a proposition, as this statement shows it. */
    record Stands(long proposition, String mp, String stance) {

        private static Stands of(Statement.Stand one) {
            return new Stands(one.proposition(), one.slug(), one.stance());
        }
    }

    private static @Nullable String citation(Statement statement, List<Cite> cites) {
        return cites.stream()
                .filter(cite -> Objects.equals(cite.wording().quotation(), statement.quote()))
                .findFirst()
                .or(() -> cites.stream().findFirst())
                .map(Cite::text)
                .orElse(null);
    }

    private static List<Person> people(EntryRow entry, String part) {
        return entry.people().stream()
                .filter(person -> person.part().equals(part))
                .map((PersonPart person) -> new Person(person.slug(), person.name()))
                .toList();
    }

    private static List<Long> ids(List<Link> links) {
        return links.stream().map(Link::id).toList();
    }
}
