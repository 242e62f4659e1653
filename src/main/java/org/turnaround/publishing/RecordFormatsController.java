package org.turnaround.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.record.EntryRow;
import org.turnaround.record.Source;
import org.turnaround.record.Sources;
import org.turnaround.record.Timeline;
import org.turnaround.record.TimelineFilter;
import org.turnaround.record.TimelineSubject;
import org.turnaround.shared.Page;
import org.turnaround.shared.SiteAddress;
import org.turnaround.statement.Cite;
import org.turnaround.statement.Statement;
import org.turnaround.statement.Statements;

/** What stands at the permanent addresses of entries, statements and sources, as JSON. */
@RestController
class RecordFormatsController {

    private final Timeline timeline;
    private final Statements statements;
    private final Sources sources;
    private final SiteAddress site;

    RecordFormatsController(Timeline timeline, Statements statements, Sources sources, SiteAddress site) {
        this.timeline = timeline;
        this.statements = statements;
        this.sources = sources;
        this.site = site;
    }

    /** Every kind of entry, as on timelines. */
    @GetMapping("/entries/{id}.json")
    TimelineJson.Entry entry(@PathVariable long id) {
        return TimelineJson.Entry.of(this.timeline.shown(id, "an entry"));
    }

    @GetMapping("/statements/{id}.json")
    StatementJson statement(@PathVariable long id) {
        EntryRow entry = this.timeline.shown(id, "a statement");
        Statement statement = this.statements.withId(id);
        return StatementJson.of(entry, statement, Cite.of(entry, statement, this.site.of(entry.url())));
    }

    @GetMapping("/sources/{id}.json")
    CitedSource source(@PathVariable long id, @RequestParam MultiValueMap<String, String> request) {
        Source source = this.sources.onTheRecord(id);
        return CitedSource.of(source, this.timeline.page(TimelineSubject.source(id), TimelineFilter.from(request)));
    }

    /** A source with the entries that rest on it, page by page. */
    record CitedSource(
            long id,
            String kind,
            String title,
            String publication,
            @Nullable String author,
            @Nullable String url,
            @Nullable String archiveUrl,
            @Nullable String published,
            @Nullable String updatedAt,
            @Nullable Long sameTextAs,
            @Nullable String note,
            List<TimelineJson.Entry> entries,
            @Nullable String next) {

        private static CitedSource of(Source source, Page<EntryRow> page) {
            return new CitedSource(
                    source.id(),
                    source.kind(),
                    source.title(),
                    source.publication(),
                    source.author(),
                    source.url(),
                    source.archiveUrl(),
                    Edtf.of(source.published()),
                    source.updatedAt(),
                    source.sameTextAs(),
                    source.note(),
                    page.rows().stream().map(TimelineJson.Entry::of).toList(),
                    page.next());
        }
    }
}
