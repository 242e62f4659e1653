package org.turnaround.publishing;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.people.People;
import org.turnaround.people.Person;
import org.turnaround.record.EntryRow;
import org.turnaround.record.SourceLine;
import org.turnaround.record.Timeline;
import org.turnaround.record.TimelineFilter;
import org.turnaround.record.TimelineSubject;
import org.turnaround.shared.Page;
import org.turnaround.shared.SiteAddress;

/** Timelines in the other formats, with the same filters and the same cursors as the pages. */
@RestController
class TimelineFormatsController {

    private static final Csv<EntryRow> CSV = Csv.<EntryRow>named("timeline")
            .column("id", EntryRow::id)
            .column("kind", EntryRow::kind)
            .column("date", EntryRow::date)
            .column("headline", EntryRow::headline)
            .column("summary", EntryRow::summary)
            .column("quote", entry -> entry.detail().get("quote"))
            .column(
                    "council",
                    entry -> entry.council() == null ? null : entry.council().slug())
            .column(
                    "people",
                    entry -> entry.people().stream()
                            .map(EntryRow.PersonPart::name)
                            .distinct()
                            .toList())
            .column(
                    "topics",
                    entry -> entry.topics().stream()
                            .map(EntryRow.TopicName::slug)
                            .toList())
            .column(
                    "publications",
                    entry -> entry.sources().stream()
                            .map(SourceLine::publication)
                            .toList())
            .column(
                    "sources",
                    entry -> entry.sources().stream()
                            .filter(source -> source.url() != null)
                            .map(SourceLine::url)
                            .toList())
            .address("url", EntryRow::url);

    private final Timeline timeline;
    private final Councils councils;
    private final People people;
    private final CsvFiles files;
    private final SiteAddress site;

    TimelineFormatsController(Timeline timeline, Councils councils, People people, CsvFiles files, SiteAddress site) {
        this.timeline = timeline;
        this.councils = councils;
        this.people = people;
        this.files = files;
        this.site = site;
    }

    @GetMapping("/councils/{slug}/timeline.json")
    TimelineJson councilJson(@PathVariable String slug, @RequestParam MultiValueMap<String, String> request) {
        return TimelineJson.ofCouncil(slug, this.timeline.page(council(slug).subject(), TimelineFilter.from(request)));
    }

    @GetMapping("/mps/{slug}/timeline.json")
    TimelineJson mpJson(@PathVariable String slug, @RequestParam MultiValueMap<String, String> request) {
        return TimelineJson.ofMp(slug, this.timeline.page(mp(slug).subject(), TimelineFilter.from(request)));
    }

    @GetMapping("/councils/{slug}/timeline.csv")
    ResponseEntity<byte[]> councilCsv(@PathVariable String slug, @RequestParam MultiValueMap<String, String> request) {
        return csv(council(slug), TimelineFilter.from(request));
    }

    @GetMapping("/mps/{slug}/timeline.csv")
    ResponseEntity<byte[]> mpCsv(@PathVariable String slug, @RequestParam MultiValueMap<String, String> request) {
        return csv(mp(slug), TimelineFilter.from(request));
    }

    @GetMapping(path = "/councils/{slug}/timeline.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    byte[] councilAtom(@PathVariable String slug, @RequestParam MultiValueMap<String, String> request) {
        return atom(council(slug), TimelineFilter.from(request));
    }

    @GetMapping(path = "/mps/{slug}/timeline.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    byte[] mpAtom(@PathVariable String slug, @RequestParam MultiValueMap<String, String> request) {
        return atom(mp(slug), TimelineFilter.from(request));
    }

    /** Whose timeline, where its page is. */
    private record Whose(String name, String page, TimelineSubject subject) {}

    private Whose council(String slug) {
        Council council = this.councils.named(slug);
        return new Whose(council.name(), council.url("timeline"), TimelineSubject.council(council.id()));
    }

    private Whose mp(String slug) {
        Person mp = this.people.named(slug);
        return new Whose(mp.name(), mp.url("timeline"), TimelineSubject.person(mp.id()));
    }

    private ResponseEntity<byte[]> csv(Whose whose, TimelineFilter filter) {
        Page<EntryRow> page = this.timeline.page(whose.subject(), filter.sized(Csv.MOST));
        String next = page.next();
        return this.files.page(CSV, page, next == null ? "" : whose.page() + ".csv" + filter.queryAfter(next));
    }

    private byte[] atom(Whose whose, TimelineFilter filter) {
        List<Feed.Item> items = this.timeline.lastChanged(whose.subject(), filter, Feed.MOST).stream()
                .map(entry -> new Feed.Item(
                        entry.url(),
                        entry.headline(),
                        entry.summary(),
                        entry.kind().code(),
                        entry.kind().label(),
                        entry.changedAt()))
                .toList();
        String query = filter.fromTheFirst().query();
        return new Feed(whose.name() + ", timeline", whose.page() + ".atom" + query, whose.page() + query, items)
                .write(this.site);
    }
}
