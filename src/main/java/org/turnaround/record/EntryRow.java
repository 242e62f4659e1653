package org.turnaround.record;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.PartialDate;

/**
 * One line of a timeline: what every entry has, who and what it names, and what its own kind adds.
 *
 * @param id never changes
 * @param summary plain text, may be empty
 * @param council the council it is about, if any
 * @param people one may be named in two parts
 * @param organisations likewise
 * @param sources at least one
 * @param detail what the kind's own table adds, by name ({@code quote} of a statement, {@code grade} of an
 *     inspection …); the kind's fragment knows the names
 * @param changedAt when somebody last changed it, or null
 */
public record EntryRow(
        long id,
        EntryKind kind,
        PartialDate date,
        String headline,
        String summary,
        @Nullable CouncilName council,
        List<PersonPart> people,
        List<OrganisationPart> organisations,
        List<TopicName> topics,
        List<SourceLine> sources,
        Map<String, Object> detail,
        @Nullable Instant changedAt) {

    private static final int FEW = 3;

    /** Who printed the words that it quotes, to the letter; null where none has them as its own wording. */
    public @Nullable SourceLine printedBy() {
        return this.sources.stream()
                .filter(source -> source.wording() != null && source.wording().equals(this.detail.get("quote")))
                .findFirst()
                .orElse(null);
    }

    /** The words that a statement quotes were not looked for in their source. */
    public boolean isUnverified() {
        SourceLine printed = printedBy();
        return this.kind == EntryKind.STATEMENT
                && this.detail.get("quote") != null
                && (printed == null || printed.isUnverified());
    }

    /** The council's slug, as in its addresses, and its usual name. */
    public record CouncilName(String slug, String name) {}

    /** Somebody's name and part in the entry, and the address of their page, if they have one. */
    public sealed interface Named {

        String name();

        Part part();

        @Nullable
        String url();
    }

    /** A person, and whether they have ever been an MP. */
    public record PersonPart(String slug, String name, Part part, boolean mp) implements Named {

        @Override
        public String url() {
            return (this.mp ? "/mps/" : "/people/") + this.slug;
        }
    }

    /** An organisation, which has no page. */
    public record OrganisationPart(String name, Part part) implements Named {

        @Override
        public @Nullable String url() {
            return null;
        }
    }

    /** A topic's slug and name. */
    public record TopicName(String slug, String name) {}

    /** A call has a number of its own in its address. */
    public String url() {
        Object number = this.detail.get("number");
        return this.kind.url(this.kind == EntryKind.CALL && number instanceof Number own ? own.longValue() : this.id);
    }

    /** Who has which part, in the order of {@link Part}, people before organisations. */
    public Map<Part, List<Named>> parties() {
        return Stream.<Named>concat(this.people.stream(), this.organisations.stream())
                .collect(Collectors.groupingBy(Named::part, () -> new EnumMap<>(Part.class), Collectors.toList()));
    }

    /** How many people it names, whatever their parts. */
    public long named() {
        return this.people.stream().map(PersonPart::slug).distinct().count();
    }

    /** More than a line of a list has room for. */
    public boolean namesMany() {
        return named() > FEW;
    }

    /** The people with this part. */
    public List<PersonPart> people(Part part) {
        return this.people.stream().filter(person -> person.part() == part).toList();
    }

    Cursor cursor() {
        return Cursor.of(this.date.sortDay(), this.id);
    }
}
