package org.turnaround.site;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.turnaround.position.Comparisons;
import org.turnaround.position.Comparisons.Comparison;
import org.turnaround.position.Matrices;
import org.turnaround.position.Matrix.Member;
import org.turnaround.shared.Query;

/** MPs side by side, proposition by proposition. */
@Controller
class CompareController {

    private final Comparisons comparisons;
    private final Matrices matrices;

    CompareController(Comparisons comparisons, Matrices matrices) {
        this.comparisons = comparisons;
        this.matrices = matrices;
    }

    @GetMapping("/compare")
    String compare(@RequestParam(defaultValue = "") List<String> mp, Model model) {
        Comparison comparison = this.comparisons.of(mp);
        model.addAttribute("chosen", comparison.chosen());
        model.addAttribute("slugs", comparison.slugs());
        model.addAttribute("query", query(comparison.chosen()));
        model.addAttribute("comparable", this.matrices.comparable());
        model.addAttribute("matrix", comparison.matrix());
        return "site/compare";
    }

    private static Query query(List<Member> chosen) {
        Query query = Query.EMPTY;
        for (Member one : chosen) {
            query = query.with("mp", one.slug());
        }
        return query;
    }
}
