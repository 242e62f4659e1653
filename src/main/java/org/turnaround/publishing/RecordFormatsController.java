package org.turnaround.publishing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Page;
import org.turnaround.shared.SiteAddress;
import org.turnaround.statement.Cite;
import org.turnaround.statement.StatementRow;
import org.turnaround.statement.StatementRow.Signatory;
import org.turnaround.statement.Statements;

/** What stands at the permanent addresses of entries, statements and sources, in the other formats. */
@RestController
class RecordFormatsController {

    private static final PublicShape<PersonPart> PERSON = PublicShape.of(PersonPart.class, "slug", "name");

    private static final PublicShape<OrganisationPart> ORGANISATION =
            PublicShape.of(OrganisationPart.class, "name", "part");

    /** An entry as on timelines; {@code detail} is what its kind adds. */
    static final PublicShape<EntryRow> ENTRY = PublicShape.of(
                    EntryRow.class, "id", "kind", "date", "headline", "summary", "council")
            .each("people", EntryRow::people, PERSON.fields("part"))
            .each("organisations", EntryRow::organisations, ORGANISATION)
            .fields("topics", "sources", "detail")
            .address("url", EntryRow::url);

    private static final PublicShape<Source> SOURCE = PublicShape.of(
                    Source.class, "id", "kind", "title", "titleOurs", "publication", "author", "url", "archiveUrl")
            .fields("published", "updatedAt", "sameTextAs", "note");

    /** {@code dissent} is the number of the statement with their dissent, or null. */
    private static final PublicShape<Signatory> SIGNATORY =
            PublicShape.of(Signatory.class, "slug", "name", "state", "note", "dissent");

    /**
     * A source with its own words, else the statement's, or null where they are only reported; {@code address} is that of
     * the very sentence, {@code verification} null while nobody has looked.
     */
    private static final PublicShape<Cite> WORDING = PublicShape.of(Cite.class, "wording.source", "wording.quotation")
            .field("address", "wording.source.sentenceUrl")
            .field("verification", "wording.source.check")
            .field("verifiedOn", "wording.source.checkedOn")
            .field("citation", "text");

    /** Somebody's stance on a proposition, as this statement shows it. */
    private static final PublicShape<StatementRow.StanceTaken> STANCE = PublicShape.of(
                    StatementRow.StanceTaken.class, "proposition")
            .field("mp", "slug")
            .fields("stance");

    /** A statement, ready to be quoted. */
    private record Quotable(EntryRow entry, StatementRow statement, List<Cite> cites) {

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

    private static final PublicShape<Quotable> STATEMENT = PublicShape.of(Quotable.class)
            .and(Quotable::entry, ENTRY, "id", "date", "headline", "summary", "council")
            .fields("statement.form", "statement.quote", "citation")
            .each("speakers", one -> one.entry().people(Part.SPEAKER), PERSON)
            .each("onBehalfOf", one -> one.entry().people(Part.ON_BEHALF), PERSON)
            .field("bodies", "entry.organisations.name")
            .fields("statement.capacity", "statement.channel", "statement.audience")
            .each("signatories", one -> one.statement().signatories(), SIGNATORY)
            .each("wordings", Quotable::cites, WORDING)
            .fields("statement.quotedIn", "statement.quotes", "statement.calls", "statement.commitments")
            .each("positions", one -> one.statement().positions(), STANCE)
            .fields("statement.correctionOf", "statement.note")
            .and(Quotable::entry, ENTRY, "topics", "url");

    private static final Csv<Quotable> STATEMENTS = new Csv<>(
            "statement",
            PublicShape.of(Quotable.class)
                    .and(STATEMENT, "id", "date", "headline", "summary", "council", "form", "quote", "citation")
                    .field("speakers", one -> names(one, Part.SPEAKER))
                    .field("on behalf of", one -> names(one, Part.ON_BEHALF))
                    .and(STATEMENT, "bodies", "capacity", "channel", "audience")
                    .field("sources", "entry.sources")
                    .and(STATEMENT, "topics", "url"));

    private static List<String> names(Quotable one, Part part) {
        return one.entry().people(part).stream().map(PersonPart::name).toList();
    }

    private final Timeline timeline;
    private final Statements statements;
    private final Sources sources;
    private final Beside beside;
    private final Files files;

    RecordFormatsController(Timeline timeline, Statements statements, Sources sources, Beside beside, Files files) {
        this.timeline = timeline;
        this.statements = statements;
        this.sources = sources;
        this.beside = beside;
        this.files = files;
    }

    @GetMapping("/entries/{id}.json")
    Map<String, @Nullable Object> entry(@PathVariable long id) {
        return this.beside.of(id, ENTRY.json(this.timeline.shown(id, "an entry")));
    }

    @GetMapping("/entries/{id}.csv")
    ResponseEntity<byte[]> entryCsv(@PathVariable long id) {
        return this.files.of(TimelineFormatsController.CSV, List.of(this.timeline.shown(id, "an entry")));
    }

    @GetMapping("/statements/{id}.csv")
    ResponseEntity<byte[]> statementCsv(@PathVariable long id) {
        return this.files.of(STATEMENTS, List.of(quotable(id)));
    }

    @GetMapping("/statements/{id}.json")
    Map<String, @Nullable Object> statement(@PathVariable long id) {
        return this.beside.of(id, STATEMENT.json(quotable(id)));
    }

    private Quotable quotable(long id) {
        EntryRow entry = this.timeline.shown(id, "a statement");
        StatementRow statement =
                this.statements.of(id).orElseThrow(() -> new NotFound("a statement with the number " + id));
        return new Quotable(entry, statement, Cite.of(entry, statement, SiteAddress.asReached(entry.url())));
    }

    /** With the entries that rest on it, page by page. */
    @GetMapping("/sources/{id}.json")
    Map<String, @Nullable Object> source(@PathVariable long id, TimelineFilter filter) {
        Source source = this.sources.onTheRecord(id);
        return ENTRY.page(SOURCE.json(source), "entries", this.timeline.page(TimelineSubject.source(id), filter));
    }

    /** The entries that rest on it. */
    @GetMapping("/sources/{id}.csv")
    ResponseEntity<byte[]> sourceCsv(@PathVariable long id, TimelineFilter filter) {
        this.sources.onTheRecord(id);
        Page<EntryRow> page = this.timeline.page(TimelineSubject.source(id), filter.sized(Csv.MOST));
        return this.files.page(
                TimelineFormatsController.CSV, page, "/sources/" + id + ".csv" + filter.queryAfter(page.next()));
    }
}
