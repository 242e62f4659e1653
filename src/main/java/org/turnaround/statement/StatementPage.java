package org.turnaround.statement;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.desk.History;
import org.turnaround.people.Seats;
import org.turnaround.record.EntryRow;
import org.turnaround.record.Part;
import org.turnaround.record.Timeline;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.SiteAddress;

/** Fills the page of a statement: for everybody, and for its editors before it is published. */
@Component
public class StatementPage {

    private final Statements statements;
    private final Timeline timeline;
    private final History history;
    private final Councils councils;
    private final Seats seats;
    private final SiteAddress site;

    StatementPage(
            Statements statements,
            Timeline timeline,
            History history,
            Councils councils,
            Seats seats,
            SiteAddress site) {
        this.statements = statements;
        this.timeline = timeline;
        this.history = history;
        this.councils = councils;
        this.seats = seats;
        this.site = site;
    }

    /**
     * @return the template
     * @throws NotFound when no published statement has this number
     * @throws org.turnaround.shared.Withdrawn when it was published once
     */
    String show(long id, Model model) {
        EntryRow entry = this.timeline.shown(id, "a statement");
        return fill(entry, this.statements.withId(id), model);
    }

    /** The same of a statement in any state. */
    public String preview(long id, Model model) {
        return fill(this.timeline.preview(id), this.statements.preview(id), model);
    }

    private String fill(EntryRow entry, Statement statement, Model model) {
        model.addAttribute("statement", statement);
        model.addAttribute("entry", entry);
        model.addAttribute("history", this.history.of(entry.kind().code(), entry.id()));
        model.addAttribute("speakers", entry.parties().get(Part.SPEAKER));
        model.addAttribute("spokenFor", entry.parties().get(Part.ON_BEHALF));
        model.addAttribute("cites", Cite.of(entry, statement, this.site.of(entry.url())));
        if (entry.council() != null && isJoint(statement, entry)) {
            Council council = this.councils.named(entry.council().slug());
            model.addAttribute(
                    "seats",
                    SeatCheck.of(
                            this.seats.ofCouncil(council.id(), entry.date().sortDay()),
                            statement.signatories(),
                            entry.people(),
                            entry.date().isExact()));
        }
        return "statement/statement";
    }

    private static boolean isJoint(Statement statement, EntryRow entry) {
        return !statement.signatories().isEmpty()
                || entry.people(Part.ON_BEHALF).size() > 1;
    }
}
