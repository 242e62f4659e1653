package org.turnaround.people;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.turnaround.desk.History;
import org.turnaround.record.Coverage;
import org.turnaround.record.Discrepancies;
import org.turnaround.record.EntryLine;
import org.turnaround.record.EntryRow;
import org.turnaround.record.Timeline;
import org.turnaround.record.TimelineFilter;
import org.turnaround.record.TimelineSubject;
import org.turnaround.shared.FilterFaults;
import org.turnaround.shared.Moved;
import org.turnaround.shared.Page;

/** What the record says of somebody, in date order; of anyone who is no MP also their posts, on their only page. */
@Controller
class PersonController {

    private final People people;
    private final Posts posts;
    private final Timeline timeline;
    private final Coverage coverage;
    private final Discrepancies discrepancies;
    private final History history;

    PersonController(
            People people,
            Posts posts,
            Timeline timeline,
            Coverage coverage,
            Discrepancies discrepancies,
            History history) {
        this.people = people;
        this.posts = posts;
        this.timeline = timeline;
        this.coverage = coverage;
        this.discrepancies = discrepancies;
        this.history = history;
    }

    @GetMapping("/people/{slug}")
    String show(@PathVariable String slug, @FilterFaults.Beside({"from", "to"}) TimelineFilter filter, Model model) {
        Person person = this.people.named(slug);
        if (!person.slug().equals(slug) || person.mp()) {
            throw new Moved(person.url());
        }
        model.addAttribute("offices", this.posts.officesOf(person.id()));
        model.addAttribute("discrepancies", this.discrepancies.about("person", person.id()));
        model.addAttribute("history", this.history.of("person", person.id()));
        return timeline(person, filter, model, "people/person");
    }

    /** Everything that an MP has a part in, in date order. */
    @GetMapping("/mps/{slug}/timeline")
    String ofMp(@PathVariable String slug, @FilterFaults.Beside({"from", "to"}) TimelineFilter filter, Model model) {
        Person person = this.people.named(slug);
        if (!person.slug().equals(slug) || !person.mp()) {
            throw new Moved(person.mp() ? person.url("timeline") : person.url());
        }
        return timeline(person, filter, model, "people/mp-timeline");
    }

    private String timeline(Person person, TimelineFilter filter, Model model, String template) {
        TimelineSubject subject = TimelineSubject.person(person.id());
        model.addAttribute("person", person);
        model.addAttribute("nothing", this.coverage.absenceOfPerson(person.id()));
        model.addAttribute("filter", filter);
        Page<EntryRow> page = this.timeline.page(subject, filter.onAPage());
        model.addAttribute("page", page);
        model.addAttribute("lines", EntryLine.of(page.rows()));
        model.addAttribute("place", this.timeline.place(subject, filter.onAPage()));
        model.addAttribute("choices", this.timeline.choices(subject));
        return template;
    }
}
