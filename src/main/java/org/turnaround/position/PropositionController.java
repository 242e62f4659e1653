package org.turnaround.position;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A proposition with everybody's dated words on it, in order, and what changed. */
@Controller
class PropositionController {

    private final Propositions propositions;
    private final Positions positions;

    PropositionController(Propositions propositions, Positions positions) {
        this.propositions = propositions;
        this.positions = positions;
    }

    @GetMapping("/propositions/{id}")
    String show(@PathVariable long id, Model model) {
        Proposition proposition = this.propositions.withId(id);
        List<ThenAndNow> people = Positions.byPerson(this.positions.on(List.of(id)));
        model.addAttribute("proposition", proposition);
        model.addAttribute("people", people);
        model.addAttribute(
                "moved", people.stream().filter(person -> person.changes() > 0).toList());
        return "position/proposition";
    }
}
