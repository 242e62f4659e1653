package org.turnaround.statement;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.people.Seats;
import org.turnaround.record.EntryRow;
import org.turnaround.record.EntryRow.PersonPart;
import org.turnaround.record.Timeline;
import org.turnaround.shared.NotFound;

/** The permanent page of a statement. */
@Controller
class StatementController {

    private final Statements statements;
    private final Timeline timeline;
    private final Councils councils;
    private final Seats seats;

    StatementController(Statements statements, Timeline timeline, Councils councils, Seats seats) {
        this.statements = statements;
        this.timeline = timeline;
        this.councils = councils;
        this.seats = seats;
    }

    @GetMapping("/statements/{id}")
    String show(@PathVariable long id, Model model) {
        Statement statement = this.statements.withId(id);
        EntryRow entry = this.timeline.find(id).orElseThrow(() -> new NotFound("a statement with the number " + id));
        model.addAttribute("statement", statement);
        model.addAttribute("entry", entry);
        model.addAttribute("speakers", with(entry, "speaker"));
        model.addAttribute("spokenFor", with(entry, "on-behalf"));
        if (entry.council() != null && isJoint(statement, entry)) {
            Council council = this.councils.named(entry.council().slug());
            model.addAttribute(
                    "seats",
                    SeatCheck.of(
                            this.seats.ofCouncil(council.id(), entry.date().sortDay()),
                            statement.signatories(),
                            entry.people()));
        }
        return "statement/statement";
    }

    private static boolean isJoint(Statement statement, EntryRow entry) {
        return !statement.signatories().isEmpty() || with(entry, "on-behalf").size() > 1;
    }

    private static List<PersonPart> with(EntryRow entry, String part) {
        return entry.people().stream()
                .filter(person -> person.part().equals(part))
                .toList();
    }
}
