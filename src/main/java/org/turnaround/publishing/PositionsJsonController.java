package org.turnaround.publishing;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.council.Councils;
import org.turnaround.position.Matrices;
import org.turnaround.position.MatrixFilter;

/** The matrix of positions as JSON, with the same filters as the page. */
@RestController
class PositionsJsonController {

    private final Councils councils;
    private final Matrices matrices;

    PositionsJsonController(Councils councils, Matrices matrices) {
        this.councils = councils;
        this.matrices = matrices;
    }

    @GetMapping("/councils/{slug}/positions.json")
    PositionsJson positions(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String topic) {
        return PositionsJson.of(
                this.matrices.ofCouncil(this.councils.named(slug).id(), MatrixFilter.of(party, on, topic)));
    }
}
