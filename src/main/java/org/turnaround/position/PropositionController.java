package org.turnaround.position;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.turnaround.desk.History;

/** A proposition with everybody's dated words on it, in order, and what changed. */
@Controller
class PropositionController {

    private final Propositions propositions;
    private final Positions positions;
    private final History history;

    PropositionController(Propositions propositions, Positions positions, History history) {
        this.propositions = propositions;
        this.positions = positions;
        this.history = history;
    }

    @GetMapping("/propositions/{id}")
    String show(@PathVariable long id, Model model) {
        PropositionRow proposition = this.propositions.withId(id);
        List<ThenAndNow> people = Positions.byPerson(this.positions.on(List.of(id)));
        model.addAttribute("proposition", proposition);
        model.addAttribute("people", people);
        model.addAttribute(
                "moved", people.stream().filter(person -> person.changes() > 0).toList());
        model.addAttribute("history", this.history.of("proposition", id));
        return "position/proposition";
    }
}
