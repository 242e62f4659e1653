package org.turnaround.desk.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/**
 * Of which council and which day a form speaks, so that those are offered first who sat for it then.
 *
 * @param council its id, or null while that is not said
 */
public record PlaceAndDay(@Nullable Long council, @Nullable LocalDate day) {

    /** The keys of the people who held a seat of it that day, or may have. */
    public static final String SEATED = """
            select 'person-' || s.person_id from seats_on(cast(:day as date)) s
              join constituency_council x on x.constituency_id = s.constituency_id
             where x.council_id = cast(:council as bigint)
            """;

    private static final List<String> COUNCIL = List.of("entry.council", "council", "facts.council");
    private static final List<String> DAY = List.of("entry.date", "date", "facts.starts");

    /** @param said the values of a form, by path */
    public PlaceAndDay(Map<String, Object> said) {
        this((Long) first(COUNCIL, said), day(first(DAY, said)));
    }

    private static @Nullable Object first(List<String> paths, Map<String, Object> said) {
        return paths.stream()
                .map(said::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What cannot be read as a date is no day. */
    private static @Nullable LocalDate day(@Nullable Object date) {
        return Stream.ofNullable(date)
                .filter(PartialDate.class::isInstance)
                .map(PartialDate.class::cast)
                .filter(PartialDate::isReadable)
                .map(PartialDate::sortDay)
                .findFirst()
                .orElse(null);
    }

    public boolean isKnown() {
        return this.council != null && this.day != null;
    }

    /** For a statement that names them {@code :council} and {@code :day}. */
    public Map<String, Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("council", this.council);
        values.put("day", this.day);
        return values;
    }
}
