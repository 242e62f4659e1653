package org.turnaround.site;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.turnaround.inspection.CouncilFilter;
import org.turnaround.inspection.CouncilLines;
import org.turnaround.inspection.CouncilLines.CouncilLine;
import org.turnaround.inspection.CouncilOrder;
import org.turnaround.record.FactKind;

/** All councils, as a list and on the map. */
@Controller
class CouncilsController {

    private final CouncilLines lines;

    CouncilsController(CouncilLines lines) {
        this.lines = lines;
    }

    @GetMapping("/councils")
    String list(CouncilFilter filter, Model model) {
        CouncilLines.Listed listed = this.lines.listed(filter);
        List<CouncilLine> all = listed.all();
        model.addAttribute("filter", filter);
        model.addAttribute("listed", listed);
        model.addAttribute("lines", listed.shown());
        model.addAttribute("all", all.size());
        model.addAttribute("counts", CouncilLines.counts(all));
        model.addAttribute("map", TileMap.of(all));
        model.addAttribute("orders", CouncilOrder.values());
        model.addAttribute(
                "kinds", Stream.of(FactKind.values()).map(FactKind::label).toList());
        model.addAttribute(
                "regions",
                all.stream()
                        .map(line -> line.council().region())
                        .distinct()
                        .sorted()
                        .toList());
        return "site/councils";
    }
}
