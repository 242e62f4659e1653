package org.turnaround.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryRow;
import org.turnaround.shared.Page;

/**
 * A page of a timeline in the public format: whose it is under {@code council} or {@code mp}, its entries, and the
 * cursor of the next page, null on the last.
 */
record TimelineJson(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String council,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String mp,
        List<Entry> entries,
        @Nullable String next) {

    static TimelineJson ofCouncil(String slug, Page<EntryRow> page) {
        return new TimelineJson(slug, null, entries(page), page.next());
    }

    static TimelineJson ofMp(String slug, Page<EntryRow> page) {
        return new TimelineJson(null, slug, entries(page), page.next());
    }

    private static List<Entry> entries(Page<EntryRow> page) {
        return page.rows().stream().map(Entry::of).toList();
    }

    /** One entry; {@code date} is EDTF, {@code detail} what its kind adds. */
    record Entry(
            long id,
            String kind,
            String date,
            String headline,
            String summary,
            @Nullable String council,
            List<Person> people,
            List<String> topics,
            List<SourceJson> sources,
            Map<String, Object> detail,
            String url) {

        static Entry of(EntryRow row) {
            return new Entry(
                    row.id(),
                    row.kind().code(),
                    row.date().edtf(),
                    row.headline(),
                    row.summary(),
                    row.council() == null ? null : row.council().slug(),
                    row.people().stream()
                            .map(person -> new Person(person.slug(), person.name(), person.part()))
                            .toList(),
                    row.topics().stream().map(EntryRow.TopicName::slug).toList(),
                    SourceJson.of(row.sources()),
                    row.detail(),
                    row.url());
        }
    }

    record Person(String slug, String name, String part) {}
}
