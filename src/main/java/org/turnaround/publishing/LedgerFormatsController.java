package org.turnaround.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.record.EntryKind;
import org.turnaround.record.EntryRow.CouncilName;
import org.turnaround.shared.Page;
import org.turnaround.shared.SiteAddress;
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

    private static final Csv<CallRow> CALLS = Csv.<CallRow>named("calls")
            .column("id", CallRow::id)
            .column("date", CallRow::date)
            .column("council", call -> slug(call.council()))
            .column("asked by", call -> names(call.by(), call.byNote()))
            .column("asked of", call -> names(call.of(), null))
            .column("what", CallRow::what)
            .column("status", CallRow::status)
            .column("answer", CallRow::answer)
            .column("looked on", CallRow::lookedOn)
            .column("sources", call -> SourceJson.addresses(call.sources()))
            .column("answer sources", call -> SourceJson.addresses(call.answerSources()))
            .address("url", CallRow::url);

    private static final Csv<CommitmentRow> COMMITMENTS = Csv.<CommitmentRow>named("commitments")
            .column("id", CommitmentRow::id)
            .column("date", CommitmentRow::date)
            .column("council", one -> slug(one.council()))
            .column("promised by", one -> names(one.by(), one.byNote()))
            .column("promise", CommitmentRow::promise)
            .column("due", CommitmentRow::due)
            .column("overdue", CommitmentRow::overdue)
            .column("status", CommitmentRow::status)
            .column("late", one -> one.newest().map(Outcome::late).orElse(null))
            .column("outcome", one -> one.newest().map(Outcome::text).orElse(null))
            .column("why", one -> one.newest().map(Outcome::why).orElse(null))
            .column("looked on", one -> one.newest().map(Outcome::lookedOn).orElse(null))
            .column("sources", one -> SourceJson.addresses(one.sources()))
            .column(
                    "outcome sources",
                    one -> one.newest()
                            .map(outcome -> SourceJson.addresses(outcome.sources()))
                            .orElse(null))
            .address("url", CommitmentRow::url);

    private final Calls calls;
    private final Commitments commitments;
    private final CsvFiles files;
    private final SiteAddress site;

    LedgerFormatsController(Calls calls, Commitments commitments, CsvFiles files, SiteAddress site) {
        this.calls = calls;
        this.commitments = commitments;
        this.files = files;
        this.site = site;
    }

    @GetMapping("/calls.json")
    LedgerJson.Calls callsJson(@RequestParam MultiValueMap<String, String> request) {
        return LedgerJson.Calls.of(this.calls.page(LedgerFilter.from(Ledger.CALLS, request), SIZE));
    }

    @GetMapping("/calls/{id}.json")
    LedgerJson.Call callJson(@PathVariable long id) {
        return LedgerJson.Call.of(this.calls.withId(id));
    }

    @GetMapping("/calls.csv")
    ResponseEntity<byte[]> callsCsv(@RequestParam MultiValueMap<String, String> request) {
        LedgerFilter filter = LedgerFilter.from(Ledger.CALLS, request);
        Page<CallRow> page = this.calls.page(filter, Csv.MOST);
        return this.files.page(CALLS, page, next(filter, page));
    }

    @GetMapping("/commitments.json")
    LedgerJson.Commitments commitmentsJson(@RequestParam MultiValueMap<String, String> request) {
        return LedgerJson.Commitments.of(this.commitments.page(LedgerFilter.from(Ledger.COMMITMENTS, request), SIZE));
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
        return new Feed(title, filter.query().of(page + ".atom"), filter.query().of(page), items).write(this.site);
    }

    private static String next(LedgerFilter filter, Page<?> page) {
        return filter.query().with("after", page.next()).of(filter.ledger().address() + ".csv");
    }

    private static @Nullable String slug(@Nullable CouncilName council) {
        return council == null ? null : council.slug();
    }

    private static @Nullable Object names(List<Party> parties, @Nullable String note) {
        return parties.isEmpty() ? note : parties.stream().map(Party::name).toList();
    }
}
