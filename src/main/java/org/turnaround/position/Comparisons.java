package org.turnaround.position;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /**
     * MPs side by side.
     *
     * @param chosen in the order asked for
     * @param matrix of the same, by every proposition on which one of them has a position
     */
    public record Comparison(List<Member> chosen, Matrix matrix) {

        public List<String> slugs() {
            return this.chosen.stream().map(Member::slug).toList();
        }
    }

    /** So many stand side by side on a page. */
    public static final int MOST = 6;

    private final People people;
    private final Matrices matrices;

    Comparisons(People people, Matrices matrices) {
        this.people = people;
        this.matrices = matrices;
    }

    /**
     * @param slugs as an address gives them, blank and repeated ones among them; a former slug counts as the current one
     * @throws BadRequest when there are more than {@link #MOST}, or one is no MP's
     */
    public Comparison of(List<String> slugs) {
        List<Member> chosen =
                chosen(slugs.stream().filter(slug -> !slug.isBlank()).distinct().toList());
        if (chosen.size() > MOST) {
            throw new BadRequest("Compare at most " + MOST + " MPs at a time");
        }
        return new Comparison(chosen, this.matrices.comparing(chosen));
    }

    private List<Member> chosen(List<String> slugs) {
        Map<String, Person> found = this.people.named(slugs);
        Set<Member> chosen = new LinkedHashSet<>();
        for (String slug : slugs) {
            Person person = found.get(slug);
            if (person == null || !person.mp()) {
                throw new BadRequest("The record does not know all of these MPs: " + String.join(", ", slugs));
            }
            chosen.add(new Member(person.id(), person.slug(), person.name(), ""));
        }
        return List.copyOf(chosen);
    }
}
