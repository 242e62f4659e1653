package org.turnaround.inspection.points;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What Ofsted asks councils to improve, in the whole country. */
@Controller
class PointController {

    private static final int SIZE = 12; // no more than a phone has room for

    private final Practices practices;

    PointController(Practices practices) {
        this.practices = practices;
    }

    @GetMapping("/findings")
    String all(PointFilter filter, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("choices", this.practices.choices());
        model.addAttribute("read", this.practices.read(filter));
        model.addAttribute(
                "practices",
                this.practices.all(filter).stream()
                        .filter(line -> line.reports() > 0)
                        .toList());
        return "inspection/points";
    }

    @GetMapping("/findings/topics/{slug}")
    String topic(@PathVariable String slug, PointFilter filter, Model model) {
        model.addAttribute("practice", this.practices.named(slug, filter));
        model.addAttribute("filter", filter);
        model.addAttribute("choices", this.practices.choices());
        model.addAttribute("read", this.practices.read(filter));
        model.addAttribute("years", this.practices.byYear(slug, filter));
        model.addAttribute("regions", this.practices.byRegion(slug, filter));
        model.addAttribute("frameworks", this.practices.byFramework(slug, filter));
        model.addAttribute("good", this.practices.becameGood(slug, filter));
        model.addAttribute("councils", this.practices.councils(slug, filter));
        model.addAttribute("page", this.practices.points(slug, filter, SIZE));
        return "inspection/practice";
    }
}
