package org.turnaround.statement;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.people.Seats;
import org.turnaround.record.EntryKind;
import org.turnaround.record.EntryRow;
import org.turnaround.record.PageFacts;
import org.turnaround.record.Part;
import org.turnaround.shared.SiteAddress;

/** Puts on the page of a statement its words, as each source has them, and of a joint one who stands behind it. */
@Component
class StatementPage implements PageFacts {

    private final Statements statements;
    private final Councils councils;
    private final Seats seats;

    StatementPage(Statements statements, Councils councils, Seats seats) {
        this.statements = statements;
        this.councils = councils;
        this.seats = seats;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.STATEMENT;
    }

    @Override
    public Optional<StatementRow> of(long entryId) {
        return this.statements.of(entryId);
    }

    @Override
    public String fill(EntryRow entry, Model model) {
        StatementRow statement = of(entry.id()).orElseThrow();
        model.addAttribute("statement", statement);
        model.addAttribute("speakers", entry.parties().get(Part.SPEAKER));
        model.addAttribute("spokenFor", entry.parties().get(Part.ON_BEHALF));
        model.addAttribute("cites", Cite.of(entry, statement, SiteAddress.asReached(entry.url())));
        if (entry.council() != null && isJoint(statement, entry)) {
            Council council = this.councils.named(entry.council().slug());
            model.addAttribute(
                    "seats",
                    SeatsBehind.of(
                            this.seats.ofCouncil(council.id(), entry.date().sortDay()),
                            statement.signatories(),
                            entry.people(),
                            entry.date().isExact()));
        }
        return "statement/statement";
    }

    private static boolean isJoint(StatementRow statement, EntryRow entry) {
        return !statement.signatories().isEmpty()
                || entry.people(Part.ON_BEHALF).size() > 1;
    }
}
