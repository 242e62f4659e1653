package org.turnaround.position;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.record.Coverage;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.Filter;
import org.turnaround.shared.FilterFaults;

/** A council's MPs by its propositions. */
@Controller
class MatrixController {

    private final Councils councils;
    private final Matrices matrices;
    private final Propositions propositions;
    private final Coverage coverage;

    MatrixController(Councils councils, Matrices matrices, Propositions propositions, Coverage coverage) {
        this.councils = councils;
        this.matrices = matrices;
        this.propositions = propositions;
        this.coverage = coverage;
    }

    @GetMapping("/councils/{slug}/positions")
    String show(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> request,
            Model model,
            HttpServletResponse response) {
        Council council = this.councils.named(slug);
        MatrixFilter filter = Filter.read(
                MatrixFilter.class,
                FilterFaults.leaveOut(request, model.asMap(), response, DateReader::askedDay, "on"));
        model.addAttribute("council", council);
        model.addAttribute("covered", this.coverage.ofCouncil(council.id()));
        model.addAttribute("filter", filter);
        model.addAttribute("matrix", this.matrices.ofCouncil(council.id(), filter));
        model.addAttribute("topics", topics(this.propositions.ofCouncil(council.id())));
        model.addAttribute("parties", this.matrices.parties(council.id()));
        return "position/matrix";
    }

    private static Map<String, String> topics(List<PropositionRow> propositions) {
        Map<String, String> topics = new LinkedHashMap<>();
        propositions.forEach(proposition -> {
            if (proposition.topic() != null && proposition.topicName() != null) {
                topics.put(proposition.topic(), proposition.topicName());
            }
        });
        return topics;
    }
}
