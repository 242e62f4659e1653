package org.turnaround.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;

/** An item that stands on timelines: dated, headed, about a council and people, and citing its sources. */
final class Entry extends Item {

    static final int HEADLINE = 200;
    static final int SUMMARY = 4000;

    private final Map<Ref, Row> citations = new HashMap<>();
    private final Set<List<Object>> parts = new HashSet<>();

    private Entry(Kind kind, String key, Place place) {
        super(kind, key, place);
    }

    static Entry of(Kind kind, String key, Place place, @Nullable Ref council, PartialDate date) {
        Entry entry = new Entry(kind, key, place);
        entry.main()
                .with("record_key", key)
                .with("kind", kind.code())
                .with("council_id", council)
                .date("date", date)
                .with("sort_day", date.sortDay());
        return entry;
    }

    /** Reads {@code id}, {@code headline} and {@code summary}. */
    static Entry read(Kind kind, Fields fields, PartialDate date) {
        Entry entry = of(kind, fields.id(), fields.place(), fields.council(), date);
        return entry.headed(fields.text("headline", HEADLINE), fields.maybeText("summary", SUMMARY));
    }

    Entry headed(String headline, @Nullable String summary) {
        main().with("headline", headline).with("summary", summary == null ? "" : summary);
        return this;
    }

    /** The facts of the entry's own kind, in that kind's table. */
    Row facts(String table) {
        return row(table).with("id", ref());
    }

    /** People and organisations with the same part in it, in order. */
    Entry who(String part, List<Ref> who) {
        who.forEach(one -> who(part, one, null));
        return this;
    }

    Entry who(String part, Ref one, @Nullable String note) {
        if (this.parts.add(List.of(part, one))) {
            row("entry_party")
                    .with("entry_id", ref())
                    .with("part", part)
                    .with(one.isPerson() ? "person_id" : "organisation_id", one)
                    .with("position", this.parts.size())
                    .with("note", note);
        }
        return this;
    }

    Entry about(List<Ref> topics) {
        relate("entry_topic", "entry_id", "topic_id", topics);
        return this;
    }

    Entry cites(List<Ref> sources) {
        sources.forEach(this::citation);
        return this;
    }

    /** The sources of a part of it, which has a row of its own, in one of the views of citations. */
    void cites(String view, String partColumn, Row part, List<Ref> sources) {
        relateRow(view, partColumn, part, sources).forEach(row -> row.with("entry_id", ref()));
    }

    /** The entries that it rests on: the statements in which a call was made, or that a position is read from. */
    Entry restsOn(List<Ref> entries) {
        entries.stream().distinct().forEach(entry -> citationRow("fact", "rests_on_id", entry));
        return this;
    }

    /** The sources that show how it was answered. */
    Entry answeredIn(List<Ref> sources) {
        sources.stream().distinct().forEach(source -> citationRow("answer", "source_id", source));
        return this;
    }

    private void citationRow(String shows, String column, Ref rested) {
        row("citation").with("entry_id", ref()).with("shows", shows).with(column, rested);
    }

    /** What one of the sources says in its own words. */
    void wording(Ref source, @Nullable String quote, @Nullable String note) {
        citation(source).with("wording", quote).with("note", note);
    }

    private Row citation(Ref source) {
        return this.citations.computeIfAbsent(
                source,
                cited -> row("entry_source")
                        .with("entry_id", ref())
                        .with("source_id", cited)
                        .with("position", this.citations.size())
                        .with("wording", null)
                        .with("note", null));
    }
}
