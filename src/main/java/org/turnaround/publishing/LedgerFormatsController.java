package org.turnaround.publishing;

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
import org.turnaround.record.EntryKind;
import org.turnaround.shared.Page;
import org.turnaround.statement.CallRow;
import org.turnaround.statement.Calls;
import org.turnaround.statement.CommitmentRow;
import org.turnaround.statement.CommitmentRow.Outcome;
import org.turnaround.statement.Commitments;
import org.turnaround.statement.Ledger;
import org.turnaround.statement.LedgerFilter;
import org.turnaround.statement.Party;

/** Both ledgers in the other formats, with the same filters and the same cursors as the pages. */
@RestController
class LedgerFormatsController {

    private static final int SIZE = 100;

    /** A person, with a slug, or a body, without. */
    private static final Shape<Party> WHO = Shape.of(Party.class, "slug", "name");

    private static final Shape<CallRow> CALL = Shape.of(CallRow.class, "id", "date", "council")
            .each("by", CallRow::by, WHO)
            .fields("byNote")
            .each("of", CallRow::of, WHO)
            .fields("what", "status", "answer", "lookedOn", "statements", "sources", "answerSources")
            .address("url", CallRow::url);

    private static final Csv<CallRow> CALLS = new Csv<>(
            "calls",
            Shape.of(CallRow.class)
                    .and(CALL, "id", "date", "council")
                    .field("asked by", call -> names(call.by(), call.byNote()))
                    .field("asked of", call -> names(call.of(), null))
                    .and(CALL, "what", "status", "answer", "lookedOn", "sources", "answerSources", "url"));

    private static final Shape<Outcome> OUTCOME =
            Shape.of(Outcome.class, "status", "late", "text", "why", "lookedOn", "sources");

    private static final Shape<CommitmentRow> COMMITMENT = Shape.of(CommitmentRow.class, "id", "date", "council")
            .each("by", CommitmentRow::by, WHO)
            .fields("byNote", "headline", "promise", "due", "overdue", "status")
            .each("outcomes", CommitmentRow::outcomes, OUTCOME)
            .fields("statements", "sources")
            .address("url", CommitmentRow::url);

    private static final Csv<CommitmentRow> COMMITMENTS = new Csv<>(
            "commitments",
            Shape.of(CommitmentRow.class)
                    .and(COMMITMENT, "id", "date", "council")
                    .field("promised by", one -> names(one.by(), one.byNote()))
                    .and(COMMITMENT, "promise", "due", "overdue", "status")
                    .field("late", newest(Outcome::late))
                    .field("outcome", newest(Outcome::text))
                    .field("why", newest(Outcome::why))
                    .field("looked on", newest(Outcome::lookedOn))
                    .and(COMMITMENT, "sources")
                    .field("outcome sources", newest(Outcome::sources))
                    .and(COMMITMENT, "url"));

    private final Calls calls;
    private final Commitments commitments;
    private final Files files;

    LedgerFormatsController(Calls calls, Commitments commitments, Files files) {
        this.calls = calls;
        this.commitments = commitments;
        this.files = files;
    }

    @GetMapping("/calls.json")
    Map<String, @Nullable Object> callsJson(@RequestParam MultiValueMap<String, String> request) {
        return CALL.page("calls", this.calls.page(LedgerFilter.from(Ledger.CALLS, request), SIZE));
    }

    @GetMapping("/calls/{id}.json")
    Map<String, @Nullable Object> callJson(@PathVariable long id) {
        return CALL.json(this.calls.withId(id));
    }

    @GetMapping("/calls.csv")
    ResponseEntity<byte[]> callsCsv(@RequestParam MultiValueMap<String, String> request) {
        LedgerFilter filter = LedgerFilter.from(Ledger.CALLS, request);
        Page<CallRow> page = this.calls.page(filter, Csv.MOST);
        return this.files.page(CALLS, page, next(filter, page));
    }

    @GetMapping("/commitments.json")
    Map<String, @Nullable Object> commitmentsJson(@RequestParam MultiValueMap<String, String> request) {
        return COMMITMENT.page(
                "commitments", this.commitments.page(LedgerFilter.from(Ledger.COMMITMENTS, request), SIZE));
    }

    @GetMapping("/commitments.csv")
    ResponseEntity<byte[]> commitmentsCsv(@RequestParam MultiValueMap<String, String> request) {
        LedgerFilter filter = LedgerFilter.from(Ledger.COMMITMENTS, request);
        Page<CommitmentRow> page = this.commitments.page(filter, Csv.MOST);
        return this.files.page(COMMITMENTS, page, next(filter, page));
    }

    @GetMapping(path = "/calls.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    byte[] callsAtom(@RequestParam MultiValueMap<String, String> request) {
        LedgerFilter filter = LedgerFilter.from(Ledger.CALLS, request);
        return feed(
                "calls",
                filter,
                this.calls.lastChanged(filter, Feed.MOST).stream()
                        .map(call -> new Feed.Item(
                                call.url(), call.what(), call.status().label(), "call", "Call", call.changedAt()))
                        .toList());
    }

    @GetMapping(path = "/commitments.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    byte[] commitmentsAtom(@RequestParam MultiValueMap<String, String> request) {
        LedgerFilter filter = LedgerFilter.from(Ledger.COMMITMENTS, request);
        return feed(
                "commitments",
                filter,
                this.commitments.lastChanged(filter, Feed.MOST).stream()
                        .map(one -> new Feed.Item(
                                one.url(),
                                one.headline(),
                                one.promise(),
                                EntryKind.COMMITMENT.code(),
                                EntryKind.COMMITMENT.label(),
                                one.changedAt()))
                        .toList());
    }

    private byte[] feed(String title, LedgerFilter filter, List<Feed.Item> items) {
        String page = filter.ledger().address();
        return this.files.of(new Feed(
                title, filter.query().of(page + ".atom"), filter.query().of(page), items));
    }

    private static String next(LedgerFilter filter, Page<?> page) {
        return filter.ledger().address() + ".csv" + filter.queryAfter(page.next());
    }

    private static Function<CommitmentRow, @Nullable Object> newest(Function<Outcome, @Nullable Object> part) {
        return one -> one.newest().map(part).orElse(null);
    }

    private static @Nullable Object names(List<Party> parties, @Nullable String note) {
        return parties.isEmpty() ? note : parties.stream().map(Party::name).toList();
    }
}
