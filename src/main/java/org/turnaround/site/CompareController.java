package org.turnaround.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
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

    /** @param council offers only MPs of which a seat touched it, and those who are chosen already */
    @GetMapping("/compare")
    String compare(
            @RequestParam(defaultValue = "") List<String> mp,
            @RequestParam @Nullable String council,
            Model model,
            HttpServletResponse response) {
        List<String> asked = mp.stream().filter(StringUtils::hasText).distinct().toList();
        if (asked.size() > Comparisons.MOST) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("tooMany", asked.size());
        }
        Comparison comparison =
                this.comparisons.of(asked.stream().limit(Comparisons.MOST).toList());
        List<Matrices.Comparable> comparable = this.matrices.comparable();
        String of = StringUtils.hasText(council) ? council : null;
        model.addAttribute("most", Comparisons.MOST);
        model.addAttribute("chosen", comparison.chosen());
        model.addAttribute("slugs", asked.size() > Comparisons.MOST ? asked : comparison.slugs());
        model.addAttribute("query", query(comparison.chosen()));
        model.addAttribute("council", of);
        model.addAttribute("councils", councils(comparable));
        model.addAttribute(
                "comparable",
                comparable.stream()
                        .filter(one -> one.isOf(of) || asked.contains(one.slug()))
                        .toList());
        model.addAttribute("matrix", comparison.matrix());
        return "site/compare";
    }

    private static Map<String, String> councils(List<Matrices.Comparable> comparable) {
        Map<String, String> councils = new TreeMap<>();
        comparable.forEach(one -> one.councils().forEach(council -> councils.put(council.slug(), council.name())));
        return councils;
    }

    private static Query query(List<Member> chosen) {
        Query query = Query.EMPTY;
        for (Member one : chosen) {
            query = query.with("mp", one.slug());
        }
        return query;
    }
}
