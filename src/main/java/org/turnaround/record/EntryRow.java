package org.turnaround.record;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.PartialDate;

/**
 * One line of a timeline: what every entry has, who and what it names, and what its own kind adds.
 *
 * @param id never changes
 * @param summary plain text, may be empty
 * @param council the council it is about, if any
 * @param people in the order of {@link Part}; one person may be named in two parts
 * @param sources at least one
 * @param detail what the kind's own table adds, by name ({@code quote} of a statement, {@code grade} of an
 *     inspection …); the kind's fragment knows the names
 * @param changedAt when the record came to say this: when it was entered, published or last edited
 */
public record EntryRow(
        long id,
        EntryKind kind,
        PartialDate date,
        String headline,
        String summary,
        @Nullable CouncilName council,
        List<PersonPart> people,
        List<TopicName> topics,
        List<SourceLine> sources,
        Map<String, Object> detail,
        Instant changedAt) {

    /** The council's slug, as in its addresses, and its usual name. */
    public record CouncilName(String slug, String name) {}

    /** A person's slug and name, their part in the entry (a code of {@link Part}), and whether they have ever been an MP. */
    public record PersonPart(String slug, String name, String part, boolean mp) {

        public String url() {
            return (this.mp ? "/mps/" : "/people/") + this.slug;
        }
    }

    /** A topic's slug and name. */
    public record TopicName(String slug, String name) {}

    public String url() {
        return this.kind.url(this.id);
    }

    /** Who has which part, in the order in which a line names them. */
    public Map<Part, List<PersonPart>> peopleByPart() {
        return this.people.stream()
                .collect(Collectors.groupingBy(
                        person -> Part.of(person.part()), () -> new EnumMap<>(Part.class), Collectors.toList()));
    }

    Cursor cursor() {
        return Cursor.of(this.date.sortDay(), this.id);
    }
}
