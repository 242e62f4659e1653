package org.turnaround.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.council.FormerCouncil;
import org.turnaround.inspection.CurrentGrade;
import org.turnaround.inspection.Inspections;
import org.turnaround.intervention.Interventions;
import org.turnaround.people.Seats;
import org.turnaround.people.Successions;
import org.turnaround.record.Coverage;
import org.turnaround.record.EntryKind;
import org.turnaround.record.EntryLine;
import org.turnaround.record.Timeline;
import org.turnaround.record.TimelineFilter;
import org.turnaround.record.TimelineSubject;

/** A council in one glance: where it stands, how it got there, who is in charge of it and who speaks for its people. */
@Controller
class CouncilController {

    private static final int LATEST = 5;

    /** Of as many actions a council may report on one day, and that is one line. */
    private static final int MOST_TOGETHER = 60;

    private final Councils councils;
    private final Inspections inspections;
    private final Interventions interventions;
    private final Seats seats;
    private final Successions successions;
    private final Timeline timeline;
    private final Coverage coverage;
    private final Clock clock;

    CouncilController(
            Councils councils,
            Inspections inspections,
            Interventions interventions,
            Seats seats,
            Successions successions,
            Timeline timeline,
            Coverage coverage,
            Clock clock) {
        this.councils = councils;
        this.inspections = inspections;
        this.interventions = interventions;
        this.seats = seats;
        this.successions = successions;
        this.timeline = timeline;
        this.coverage = coverage;
        this.clock = clock;
    }

    @GetMapping("/councils/{slug}")
    String overview(@PathVariable String slug, Model model) {
        Optional<Council> found = this.councils.find(slug);
        Optional<FormerCouncil> former = found.isPresent() ? Optional.empty() : this.councils.former(slug);
        if (former.isPresent()) {
            model.addAttribute("council", former.get());
            model.addAttribute("successions", this.successions.after(slug));
            return "site/former-council";
        }
        Council council = found.orElseGet(() -> this.councils.named(slug));
        LocalDate today = LocalDate.now(this.clock);
        Coverage.Covered covered = this.coverage.ofCouncil(council.id());
        TimelineSubject subject = TimelineSubject.council(council.id());
        TimelineFilter everything = TimelineFilter.everything();
        model.addAttribute("council", council);
        model.addAttribute("covered", covered);
        model.addAttribute("interventions", this.interventions.today(council.id(), today, covered.of("interventions")));
        Optional<CurrentGrade> grade = this.inspections.current(council.id());
        model.addAttribute("grade", grade.orElse(null));
        model.addAttribute(
                "areas",
                grade.filter(one -> !one.overallGiven())
                        .map(one -> this.inspections.withId(one.inspectionId()))
                        .orElse(null));
        model.addAttribute("seats", this.seats.ofCouncil(council.id(), today));
        model.addAttribute("successions", this.successions.ofCouncil(council.id()));
        model.addAttribute("latest", latest(subject, everything));
        model.addAttribute(
                "inspections",
                this.timeline.page(
                        subject, everything.withKind(EntryKind.INSPECTION).sized(50)));
        model.addAttribute("choices", this.timeline.choices(subject));
        return "site/council";
    }

    /** What changed last, unless that is nothing but the inspections, which stand there anyway. */
    private List<EntryLine> latest(TimelineSubject subject, TimelineFilter everything) {
        List<EntryLine> latest =
                EntryLine.of(this.timeline
                                .page(subject, everything.sized(MOST_TOGETHER))
                                .rows())
                        .stream()
                        .limit(LATEST)
                        .toList();
        return latest.stream().allMatch(line -> line.first().kind() == EntryKind.INSPECTION) ? List.of() : latest;
    }
}
