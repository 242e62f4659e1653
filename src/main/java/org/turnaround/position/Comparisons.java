package org.turnaround.position;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.people.People;
import org.turnaround.people.Person;
import org.turnaround.position.Matrix.Member;
import org.turnaround.shared.BadRequest;

/** Puts MPs side by side. */
@Service
@Transactional(readOnly = true)
public class Comparisons {

    private static final int MOST = 6;

    private final People people;
    private final Matrices matrices;

    Comparisons(People people, Matrices matrices) {
        this.people = people;
        this.matrices = matrices;
    }

    /**
     * @param slugs as an address gives them, blank and repeated ones among them; a former slug counts as the current one
     * @throws BadRequest when there are more than six, or one is no MP's
     */
    public Comparison of(List<String> slugs) {
        List<String> asked =
                slugs.stream().filter(slug -> !slug.isBlank()).distinct().toList();
        if (asked.size() > MOST) {
            throw new BadRequest("Compare at most " + MOST + " MPs at a time");
        }
        List<Member> chosen = chosen(asked);
        return new Comparison(chosen, this.matrices.comparing(chosen));
    }

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
