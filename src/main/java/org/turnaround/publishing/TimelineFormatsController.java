package org.turnaround.publishing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.people.People;
import org.turnaround.people.Person;
import org.turnaround.record.EntryRow;
import org.turnaround.record.Timeline;
import org.turnaround.record.TimelineFilter;
import org.turnaround.record.TimelineSubject;
import org.turnaround.shared.Moved;
import org.turnaround.shared.Page;
import org.turnaround.shared.Query;

/** Timelines in the other formats, with the same filters and the same cursors as the pages. */
@RestController
class TimelineFormatsController {

    static final Csv<EntryRow> CSV = new Csv<>(
            "timeline",
            PublicShape.of(EntryRow.class)
                    .and(RecordFormatsController.ENTRY, "id", "kind", "date", "headline", "summary")
                    .field("quote", entry -> entry.detail().get("quote"))
                    .fields("council")
                    .field(
                            "people",
                            entry -> entry.people().stream()
                                    .map(EntryRow.PersonPart::name)
                                    .distinct()
                                    .toList())
                    .fields("topics")
                    .field("publications", "sources.publication")
                    .field(
                            "sources",
                            entry -> entry.sources().stream()
                                    .filter(source -> source.url() != null)
                                    .toList())
                    .address("url", EntryRow::url)
                    .field(
                            "organisations",
                            entry -> entry.organisations().stream()
                                    .map(EntryRow.OrganisationPart::name)
                                    .distinct()
                                    .toList()));

    private final Timeline timeline;
    private final Councils councils;
    private final People people;
    private final Files files;

    TimelineFormatsController(Timeline timeline, Councils councils, People people, Files files) {
        this.timeline = timeline;
        this.councils = councils;
        this.people = people;
        this.files = files;
    }

    @GetMapping({"/councils/{slug}/timeline.json", "/mps/{slug}/timeline.json"})
    Map<String, @Nullable Object> json(HttpServletRequest of, @PathVariable String slug, TimelineFilter filter) {
        Page<EntryRow> page = this.timeline.page(whose(of, slug).subject(), filter);
        return RecordFormatsController.ENTRY.page(Map.of(isMp(of) ? "mp" : "council", slug), "entries", page);
    }

    @GetMapping({"/councils/{slug}/timeline.csv", "/mps/{slug}/timeline.csv", "/people/{slug}.csv"})
    ResponseEntity<byte[]> csv(HttpServletRequest of, @PathVariable String slug, TimelineFilter filter) {
        Whose whose = whose(of, slug);
        Page<EntryRow> page = this.timeline.page(whose.subject(), filter.sized(Csv.MOST));
        return this.files.page(CSV, page, whose.page() + ".csv" + filter.queryAfter(page.next()));
    }

    @GetMapping(
            path = {"/councils/{slug}/timeline.atom", "/mps/{slug}/timeline.atom", "/people/{slug}.atom"},
            produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    byte[] atom(HttpServletRequest of, @PathVariable String slug, TimelineFilter filter) {
        Whose whose = whose(of, slug);
        List<Feed.Item> items = this.timeline.lastChanged(whose.subject(), filter, Feed.MOST).stream()
                .map(entry -> Feed.Item.of(
                        entry.url(),
                        entry.id(),
                        entry.headline(),
                        entry.summary(),
                        entry.kind(),
                        entry.date(),
                        entry.changedAt()))
                .toList();
        Query query = filter.query().without("order").without("size");
        return this.files.of(
                new Feed(whose.name() + ", timeline", whose.page() + ".atom" + query, whose.page() + query, items));
    }

    /** Whose timeline, where its page is. */
    private record Whose(String name, String page, TimelineSubject subject) {}

    private static boolean isMp(HttpServletRequest of) {
        return of.getRequestURI().startsWith("/mps/");
    }

    /** @throws Moved when it is somebody's whose timeline stands elsewhere: there the same format of it is */
    private Whose whose(HttpServletRequest of, String slug) {
        if (of.getRequestURI().startsWith("/councils/")) {
            Council council = this.councils.named(slug);
            return new Whose(council.name(), council.url("timeline"), TimelineSubject.council(council.id()));
        }
        Person person = this.people.named(slug);
        String page = person.mp() ? person.url("timeline") : person.url();
        if (isMp(of) != person.mp() || !person.slug().equals(slug)) {
            throw new Moved(page + "." + StringUtils.getFilenameExtension(of.getRequestURI()));
        }
        return new Whose(person.name(), page, TimelineSubject.person(person.id()));
    }
}
