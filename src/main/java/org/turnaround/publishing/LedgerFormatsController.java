package org.turnaround.publishing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.council.Councils;
import org.turnaround.record.Coverage;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.Page;
import org.turnaround.statement.CallRow;
import org.turnaround.statement.Calls;
import org.turnaround.statement.CommitmentRow;
import org.turnaround.statement.CommitmentRow.Outcome;
import org.turnaround.statement.Commitments;
import org.turnaround.statement.Ledger;
import org.turnaround.statement.LedgerFilter;
import org.turnaround.statement.LedgerLines;
import org.turnaround.statement.LedgerLines.Participant;

/** Both ledgers in the other formats, with the same filters and the same cursors as the pages. */
@RestController
class LedgerFormatsController {

    private static final int SIZE = 100;

    /** A person, with a slug, or a body, without. */
    private static final PublicShape<Participant> WHO = PublicShape.of(Participant.class, "slug", "name");

    private static final PublicShape<CallRow> CALL = PublicShape.of(CallRow.class, "id", "date", "council")
            .each("by", CallRow::by, WHO)
            .fields("byNote")
            .each("of", CallRow::of, WHO)
            .fields("what", "status", "answer", "lookedOn", "statements", "sources", "answerSources")
            .address("url", CallRow::url);

    private static final Csv<CallRow> CALLS = new Csv<>(
            "calls",
            PublicShape.of(CallRow.class)
                    .and(CALL, "id", "date", "council")
                    .field("asked by", call -> names(call.by(), call.byNote()))
                    .field("asked of", call -> names(call.of(), null))
                    .and(CALL, "what", "status", "answer", "lookedOn", "sources", "answerSources", "url"));

    private static final PublicShape<Outcome> OUTCOME =
            PublicShape.of(Outcome.class, "status", "late", "text", "why", "lookedOn", "sources");

    /** {@code overdue} is null where nobody has looked since the day passed; {@code overdueNotKnown} says so. */
    private static final PublicShape<CommitmentRow> COMMITMENT = PublicShape.of(
                    CommitmentRow.class, "id", "date", "council")
            .each("by", CommitmentRow::by, WHO)
            .fields("byNote", "headline", "promise", "due")
            .field("overdue", one -> one.isUnlooked() ? null : one.overdue())
            .fields("status")
            .each("outcomes", CommitmentRow::outcomes, OUTCOME)
            .fields("statements", "sources")
            .address("url", CommitmentRow::url)
            .field("overdueNotKnown", one -> one.isUnlooked() ? "Nobody has looked since it was due" : null);

    private static final Csv<CommitmentRow> COMMITMENTS = new Csv<>(
            "commitments",
            PublicShape.of(CommitmentRow.class)
                    .and(COMMITMENT, "id", "date", "council")
                    .field("promised by", one -> names(one.by(), one.byNote()))
                    .and(COMMITMENT, "promise", "due", "overdue", "status")
                    .fields("newest.late")
                    .field("outcome", "newest.text")
                    .fields("newest.why")
                    .field("looked on", "newest.lookedOn")
                    .and(COMMITMENT, "sources")
                    .field("outcome sources", "newest.sources")
                    .and(COMMITMENT, "url", "overdueNotKnown"));

    private final Calls calls;
    private final Commitments commitments;
    private final Councils councils;
    private final Coverage coverage;
    private final Beside beside;
    private final Files files;

    LedgerFormatsController(
            Calls calls, Commitments commitments, Councils councils, Coverage coverage, Beside beside, Files files) {
        this.calls = calls;
        this.commitments = commitments;
        this.councils = councils;
        this.coverage = coverage;
        this.beside = beside;
        this.files = files;
    }

    @GetMapping("/calls.json")
    Map<String, @Nullable Object> callsJson(@RequestParam MultiValueMap<String, String> request) {
        LedgerFilter filter = LedgerFilter.from(Ledger.CALLS, request);
        return CALL.page(coverage(filter), "calls", this.calls.page(filter, SIZE));
    }

    @GetMapping("/calls/{id}.json")
    Map<String, @Nullable Object> callJson(@PathVariable long id) {
        CallRow call = this.calls.withId(id);
        return this.beside.of(call.entryId(), CALL.json(call));
    }

    @GetMapping("/calls/{id}.csv")
    ResponseEntity<byte[]> callCsv(@PathVariable long id) {
        return this.files.of(CALLS, List.of(this.calls.withId(id)));
    }

    @GetMapping("/calls.csv")
    ResponseEntity<byte[]> callsCsv(@RequestParam MultiValueMap<String, String> request) {
        return csv(CALLS, this.calls, LedgerFilter.from(Ledger.CALLS, request));
    }

    @GetMapping("/commitments.json")
    Map<String, @Nullable Object> commitmentsJson(@RequestParam MultiValueMap<String, String> request) {
        LedgerFilter filter = LedgerFilter.from(Ledger.COMMITMENTS, request);
        return COMMITMENT.page(coverage(filter), "commitments", this.commitments.page(filter, SIZE));
    }

    @GetMapping("/commitments.csv")
    ResponseEntity<byte[]> commitmentsCsv(@RequestParam MultiValueMap<String, String> request) {
        return csv(COMMITMENTS, this.commitments, LedgerFilter.from(Ledger.COMMITMENTS, request));
    }

    @GetMapping(path = "/calls.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    byte[] callsAtom(@RequestParam MultiValueMap<String, String> request) {
        return feed("calls", this.calls, LedgerFilter.from(Ledger.CALLS, request), LedgerFormatsController::item);
    }

    @GetMapping(path = "/commitments.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    byte[] commitmentsAtom(@RequestParam MultiValueMap<String, String> request) {
        LedgerFilter filter = LedgerFilter.from(Ledger.COMMITMENTS, request);
        return feed("commitments", this.commitments, filter, LedgerFormatsController::item);
    }

    /** Of one council, whether what was said there has been collected. */
    private Map<String, @Nullable Object> coverage(LedgerFilter filter) {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        if (filter.council() != null) {
            this.councils
                    .find(filter.council())
                    .ifPresent(council -> head.put(
                            "coverage",
                            PublicShape.coverage(
                                    this.coverage.ofCouncil(council.id()).of("statements"))));
        }
        return head;
    }

    private static Feed.Item item(CallRow call) {
        return Feed.Item.of(
                call.url(),
                call.entryId(),
                call.what(),
                call.status().label(),
                EntryKind.CALL,
                call.date(),
                call.changedAt());
    }

    private static Feed.Item item(CommitmentRow one) {
        return Feed.Item.of(
                one.url(), one.id(), one.headline(), one.promise(), EntryKind.COMMITMENT, one.date(), one.changedAt());
    }

    private <T extends Record> ResponseEntity<byte[]> csv(Csv<T> csv, LedgerLines<T> lines, LedgerFilter filter) {
        Page<T> page = lines.page(filter, Csv.MOST);
        return this.files.page(csv, page, filter.ledger().address() + ".csv" + filter.queryAfter(page.next()));
    }

    private <T extends Record> byte[] feed(
            String title, LedgerLines<T> lines, LedgerFilter filter, Function<T, Feed.Item> item) {
        List<Feed.Item> items =
                lines.lastChanged(filter, Feed.MOST).stream().map(item).toList();
        String page = filter.ledger().address();
        return this.files.of(new Feed(
                title, filter.query().of(page + ".atom"), filter.query().of(page), items));
    }

    private static @Nullable Object names(List<Participant> parties, @Nullable String note) {
        return parties.isEmpty()
                ? note
                : parties.stream().map(Participant::name).toList();
    }
}
