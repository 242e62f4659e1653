package org.turnaround.publishing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.record.EntryRow;
import org.turnaround.record.EntryRow.OrganisationPart;
import org.turnaround.record.EntryRow.PersonPart;
import org.turnaround.record.Part;
import org.turnaround.record.Source;
import org.turnaround.record.Sources;
import org.turnaround.record.Timeline;
import org.turnaround.record.TimelineFilter;
import org.turnaround.record.TimelineSubject;
import org.turnaround.shared.SiteAddress;
import org.turnaround.statement.Cite;
import org.turnaround.statement.Signatory;
import org.turnaround.statement.Statement;
import org.turnaround.statement.Statements;

/** What stands at the permanent addresses of entries, statements and sources, as JSON. */
@RestController
class RecordFormatsController {

    private static final Shape<PersonPart> PERSON =
            Shape.<PersonPart>empty().field("slug", PersonPart::slug).field("name", PersonPart::name);

    private static final Shape<OrganisationPart> ORGANISATION = Shape.<OrganisationPart>empty()
            .field("name", OrganisationPart::name)
            .field("part", OrganisationPart::part);

    /** An entry as on timelines; {@code detail} is what its kind adds. */
    static final Shape<EntryRow> ENTRY = Shape.<EntryRow>empty()
            .field("id", EntryRow::id)
            .field("kind", EntryRow::kind)
            .field("date", EntryRow::date)
            .field("headline", EntryRow::headline)
            .field("summary", EntryRow::summary)
            .field("council", EntryRow::council)
            .each("people", EntryRow::people, PERSON.field("part", PersonPart::part))
            .each("organisations", EntryRow::organisations, ORGANISATION)
            .field("topics", EntryRow::topics)
            .field("sources", EntryRow::sources)
            .field("detail", EntryRow::detail)
            .address("url", EntryRow::url);

    private static final Shape<Source> SOURCE = Shape.<Source>empty()
            .field("id", Source::id)
            .field("kind", Source::kind)
            .field("title", Source::title)
            .field("publication", Source::publication)
            .field("author", Source::author)
            .field("url", Source::url)
            .field("archiveUrl", Source::archiveUrl)
            .field("published", Source::published)
            .field("updatedAt", Source::updatedAt)
            .field("sameTextAs", Source::sameTextAs)
            .field("note", Source::note);

    /** {@code dissent} is the number of the statement with their dissent, or null. */
    private static final Shape<Signatory> SIGNATORY = Shape.<Signatory>empty()
            .field("slug", Signatory::slug)
            .field("name", Signatory::name)
            .field("state", Signatory::state)
            .field("note", Signatory::note)
            .field("dissent", Signatory::dissent);

    /**
     * A source with its own words, else the statement's, or null where they are only reported; {@code address} is that of
     * the very sentence, {@code verification} null while nobody has looked.
     */
    private static final Shape<Cite> WORDING = Shape.<Cite>empty()
            .field("source", cite -> cite.wording().source())
            .field("quotation", cite -> cite.wording().quotation())
            .field("address", cite -> cite.wording().sentenceUrl())
            .field("verification", cite -> cite.wording().check())
            .field("verifiedOn", cite -> cite.wording().checkedOn())
            .field("citation", Cite::text);

    /** Somebody's stance on a proposition, as this statement shows it. */
    private static final Shape<Statement.Stand> STAND = Shape.<Statement.Stand>empty()
            .field("proposition", Statement.Stand::proposition)
            .field("mp", Statement.Stand::slug)
            .field("stance", Statement.Stand::stance);

    private static final Shape<Statement> SAID = Shape.<Statement>empty()
            .field("capacity", Statement::capacity)
            .field("channel", Statement::channel)
            .field("audience", Statement::audience)
            .each("signatories", Statement::signatories, SIGNATORY)
            .field("quotedIn", Statement::quotedIn)
            .field("quotes", Statement::quotes)
            .field("calls", one -> one.resting().calls())
            .field("commitments", one -> one.resting().commitments())
            .each("positions", one -> one.resting().positions(), STAND)
            .field("correctionOf", Statement::correctionOf)
            .field("note", Statement::note);

    /** A statement, ready to be quoted. */
    private record Quotable(EntryRow entry, Statement statement, List<Cite> cites) {

        /** From the first source that has the quotation so, else from the first. */
        @Nullable
        String citation() {
            return this.cites.stream()
                    .filter(cite -> Objects.equals(cite.wording().quotation(), this.statement.quote()))
                    .findFirst()
                    .or(() -> this.cites.stream().findFirst())
                    .map(Cite::text)
                    .orElse(null);
        }
    }

    private static final Shape<Quotable> STATEMENT = Shape.<Quotable>empty()
            .and(ENTRY.in(Quotable::entry), "id", "date", "headline", "summary", "council")
            .field("form", one -> one.statement().form())
            .field("quote", one -> one.statement().quote())
            .field("citation", Quotable::citation)
            .each("speakers", one -> one.entry().people(Part.SPEAKER), PERSON)
            .each("onBehalfOf", one -> one.entry().people(Part.ON_BEHALF), PERSON)
            .field(
                    "bodies",
                    one -> one.entry().organisations().stream()
                            .map(OrganisationPart::name)
                            .toList())
            .and(SAID.in(Quotable::statement), "capacity", "channel", "audience", "signatories")
            .each("wordings", Quotable::cites, WORDING)
            .and(SAID.in(Quotable::statement), "quotedIn", "quotes", "calls", "commitments", "positions")
            .and(SAID.in(Quotable::statement), "correctionOf", "note")
            .and(ENTRY.in(Quotable::entry), "topics", "url");

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

    @GetMapping("/entries/{id}.json")
    Map<String, @Nullable Object> entry(@PathVariable long id) {
        return ENTRY.json(this.timeline.shown(id, "an entry"));
    }

    @GetMapping("/statements/{id}.json")
    Map<String, @Nullable Object> statement(@PathVariable long id) {
        EntryRow entry = this.timeline.shown(id, "a statement");
        Statement statement = this.statements.withId(id);
        return STATEMENT.json(new Quotable(entry, statement, Cite.of(entry, statement, this.site.of(entry.url()))));
    }

    /** With the entries that rest on it, page by page. */
    @GetMapping("/sources/{id}.json")
    Map<String, @Nullable Object> source(@PathVariable long id, @RequestParam MultiValueMap<String, String> request) {
        Source source = this.sources.onTheRecord(id);
        return ENTRY.page(
                SOURCE.json(source),
                "entries",
                this.timeline.page(TimelineSubject.source(id), TimelineFilter.from(request)));
    }
}
