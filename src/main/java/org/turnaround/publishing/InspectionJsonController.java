package org.turnaround.publishing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.council.Councils;
import org.turnaround.inspection.Finding;
import org.turnaround.inspection.Findings;
import org.turnaround.inspection.Inspections;

/** Inspections as JSON: all of a council's, the newest first, or one. */
@RestController
class InspectionJsonController {

    private final Councils councils;
    private final Inspections inspections;
    private final Findings findings;

    InspectionJsonController(Councils councils, Inspections inspections, Findings findings) {
        this.councils = councils;
        this.inspections = inspections;
        this.findings = findings;
    }

    @GetMapping("/councils/{slug}/inspections.json")
    List<InspectionJson> ofCouncil(@PathVariable String slug) {
        long council = this.councils.named(slug).id();
        Map<Long, List<Finding>> found = this.findings.ofInspections(council).stream()
                .collect(Collectors.groupingBy(finding -> finding.inspected().id()));
        return this.inspections.ofCouncil(council).stream()
                .map(one -> InspectionJson.of(one, found.getOrDefault(one.id(), List.of())))
                .toList();
    }

    @GetMapping("/inspections/{id}.json")
    InspectionJson one(@PathVariable long id) {
        return InspectionJson.of(this.inspections.withId(id), this.findings.ofEntry(id));
    }
}
