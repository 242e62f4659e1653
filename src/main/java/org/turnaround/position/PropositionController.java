package org.turnaround.position;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
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
        List<ThenAndNow> people = List.copyOf(this.positions.on(List.of(id)).stream()
                .collect(Collectors.groupingBy(
                        position -> position.person().id(),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), ThenAndNow::of)))
                .values());
        model.addAttribute("proposition", proposition);
        model.addAttribute("people", people);
        model.addAttribute(
                "moved", people.stream().filter(person -> person.changes() > 0).toList());
        return "position/proposition";
    }
}
