package org.turnaround.people;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.turnaround.council.Councils;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.FilterFaults;
import org.turnaround.shared.Options;
import org.turnaround.shared.Page;

/** The list of MPs, with party and seat on a day. */
@Controller
class MpController {

    private static final int SIZE = 50;

    private final Mps mps;
    private final Councils councils;
    private final Clock clock;

    MpController(Mps mps, Councils councils, Clock clock) {
        this.mps = mps;
        this.councils = councils;
        this.clock = clock;
    }

    @GetMapping("/mps")
    String list(@RequestParam MultiValueMap<String, String> request, Model model, HttpServletResponse response) {
        LocalDate today = LocalDate.now(this.clock);
        MpFilter filter = MpFilter.from(
                FilterFaults.leaveOut(
                        request, model.asMap(), response, on -> MpFilter.seated(DateReader.askedDay(on), today), "on"),
                today);
        LocalDate day = filter.day(today);
        Map<String, String> councilNames = this.councils.names();
        if (filter.council() != null && !councilNames.containsKey(filter.council())) {
            throw new BadRequest("The record knows no council \"" + filter.council() + "\"");
        }
        model.addAttribute("filter", filter);
        model.addAttribute("active", filter.active(councilNames));
        model.addAttribute("day", day);
        Page<MpRow> page = this.mps.page(filter, day, SIZE);
        model.addAttribute("page", page);
        model.addAttribute("count", this.mps.count(filter, day));
        model.addAttribute("seen", this.mps.seen().filter(day::isAfter).orElse(null));
        model.addAttribute("told", Options.of(List.of(MpFilter.Told.values())));
        model.addAttribute("who", Options.of(List.of(MpFilter.Who.values())));
        model.addAttribute(
                "unsure",
                page.rows().stream()
                        .anyMatch(mp -> mp.seat() != null && !mp.seat().sure()));
        model.addAttribute("recordBegins", day.isBefore(Term.THE_RECORD_BEGINS) ? Term.THE_RECORD_BEGINS : null);
        model.addAttribute("dissolved", this.mps.dissolvedOn(day).orElse(null));
        model.addAttribute("councils", councilNames);
        model.addAttribute("parties", parties(day));
        return "people/mps";
    }

    private Map<String, String> parties(LocalDate day) {
        return this.mps.partiesOn(day).stream()
                .collect(Collectors.toMap(party -> party, party -> party, (a, b) -> a, LinkedHashMap::new));
    }
}
