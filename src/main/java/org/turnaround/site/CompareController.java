package org.turnaround.site;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.turnaround.people.People;
import org.turnaround.people.Person;
import org.turnaround.position.Matrices;
import org.turnaround.position.Matrix.Member;
import org.turnaround.shared.BadRequest;

/** MPs side by side, proposition by proposition. */
@Controller
class CompareController {

    static final int MOST = 6;

    private final People people;
    private final Matrices matrices;

    CompareController(People people, Matrices matrices) {
        this.people = people;
        this.matrices = matrices;
    }

    @GetMapping("/compare")
    String compare(@RequestParam(name = "mp", required = false) @Nullable List<String> slugs, Model model) {
        List<String> asked = slugs == null
                ? List.of()
                : slugs.stream().filter(slug -> !slug.isBlank()).distinct().toList();
        if (asked.size() > MOST) {
            throw new BadRequest("Compare at most " + MOST + " MPs at a time");
        }
        List<Member> chosen = chosen(asked);
        model.addAttribute("chosen", chosen);
        model.addAttribute("slugs", chosen.stream().map(Member::slug).toList());
        model.addAttribute("comparable", this.matrices.comparable());
        model.addAttribute("matrix", this.matrices.comparing(chosen));
        return "site/compare";
    }

    /** In the order asked for; a former slug counts as the current one. */
    private List<Member> chosen(List<String> slugs) {
        List<Person> found =
                this.people.named(slugs).stream().filter(Person::mp).toList();
        if (found.size() < slugs.size()) {
            throw new BadRequest("The record does not know all of these MPs: " + String.join(", ", slugs));
        }
        return found.stream()
                .sorted(Comparator.comparing(person -> slugs.indexOf(person.slug())))
                .map(person -> new Member(person.id(), person.slug(), person.name(), ""))
                .toList();
    }
}
