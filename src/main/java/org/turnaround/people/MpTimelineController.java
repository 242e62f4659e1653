package org.turnaround.people;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.turnaround.record.Timeline;
import org.turnaround.record.TimelineFilter;
import org.turnaround.record.TimelineSubject;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.FilterFaults;

/** Everything that an MP has a part in, in date order. */
@Controller
class MpTimelineController {

    private final People people;
    private final Timeline timeline;

    MpTimelineController(People people, Timeline timeline) {
        this.people = people;
        this.timeline = timeline;
    }

    @GetMapping("/mps/{slug}/timeline")
    Object show(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> request,
            Model model,
            HttpServletResponse response) {
        Person person = this.people.named(slug);
        if (!person.slug().equals(slug) || !person.mp()) {
            return MovedPermanently.to(person.mp() ? person.url("timeline") : person.url());
        }
        TimelineFilter filter =
                TimelineFilter.from(FilterFaults.leaveOut(request, model, response, DateReader::asked, "from", "to"));
        TimelineSubject subject = TimelineSubject.person(person.id());
        model.addAttribute("person", person);
        model.addAttribute("filter", filter);
        model.addAttribute("page", this.timeline.page(subject, filter));
        model.addAttribute("choices", this.timeline.choices(subject));
        return "people/mp-timeline";
    }
}
