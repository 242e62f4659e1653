package org.turnaround.publishing;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.people.People;
import org.turnaround.people.Person;
import org.turnaround.record.Timeline;
import org.turnaround.record.TimelineFilter;
import org.turnaround.record.TimelineSubject;

/** Timelines as JSON, with the same filters and the same cursors as the pages. */
@RestController
class TimelineJsonController {

    private final Timeline timeline;
    private final Councils councils;
    private final People people;

    TimelineJsonController(Timeline timeline, Councils councils, People people) {
        this.timeline = timeline;
        this.councils = councils;
        this.people = people;
    }

    @GetMapping("/councils/{slug}/timeline.json")
    TimelineJson council(@PathVariable String slug, @RequestParam MultiValueMap<String, String> request) {
        Council council = this.councils.named(slug);
        return TimelineJson.ofCouncil(
                slug, this.timeline.page(TimelineSubject.council(council.id()), TimelineFilter.from(request)));
    }

    @GetMapping("/mps/{slug}/timeline.json")
    TimelineJson mp(@PathVariable String slug, @RequestParam MultiValueMap<String, String> request) {
        Person mp = this.people.named(slug);
        return TimelineJson.ofMp(
                slug, this.timeline.page(TimelineSubject.person(mp.id()), TimelineFilter.from(request)));
    }
}
