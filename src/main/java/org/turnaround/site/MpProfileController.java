package org.turnaround.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.turnaround.desk.History;
import org.turnaround.people.People;
import org.turnaround.people.Person;
import org.turnaround.people.Posts;
import org.turnaround.people.Tenure;
import org.turnaround.position.Positions;
import org.turnaround.position.Propositions;
import org.turnaround.record.Coverage;
import org.turnaround.record.Discrepancies;
import org.turnaround.record.Timeline;
import org.turnaround.record.TimelineFilter;
import org.turnaround.record.TimelineSubject;
import org.turnaround.shared.Moved;

/** An MP in one glance: seat, party and years; their own words on each proposition, then and now; what the record says lately. */
@Controller
class MpProfileController {

    private static final int NEWEST = 5;

    private final People people;
    private final Posts posts;
    private final Timeline timeline;
    private final Propositions propositions;
    private final Positions positions;
    private final Coverage coverage;
    private final Discrepancies discrepancies;
    private final History history;
    private final Clock clock;

    MpProfileController(
            People people,
            Posts posts,
            Timeline timeline,
            Propositions propositions,
            Positions positions,
            Coverage coverage,
            Discrepancies discrepancies,
            History history,
            Clock clock) {
        this.people = people;
        this.posts = posts;
        this.timeline = timeline;
        this.propositions = propositions;
        this.positions = positions;
        this.coverage = coverage;
        this.discrepancies = discrepancies;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/mps/{slug}")
    String profile(@PathVariable String slug, Model model) {
        Person person = this.people.named(slug);
        if (!person.slug().equals(slug) || !person.mp()) {
            throw new Moved(person.url());
        }
        TimelineSubject subject = TimelineSubject.person(person.id());
        model.addAttribute("person", person);
        model.addAttribute("nothing", this.coverage.absenceOfPerson(person.id()));
        model.addAttribute("tenures", Tenure.of(this.posts.termsOf(person.id())));
        model.addAttribute("today", LocalDate.now(this.clock));
        model.addAttribute("offices", this.posts.officesOf(person.id()));
        model.addAttribute(
                "latest",
                this.timeline.page(subject, TimelineFilter.everything().sized(NEWEST)));
        model.addAttribute("choices", this.timeline.choices(subject));
        model.addAttribute(
                "stands",
                Stand.of(
                        this.propositions.touching(List.of(person.id())),
                        Positions.byProposition(this.positions.of(List.of(person.id())))));
        model.addAttribute("discrepancies", this.discrepancies.about("person", person.id()));
        model.addAttribute("history", this.history.of("person", person.id()));
        return "site/mp";
    }
}
