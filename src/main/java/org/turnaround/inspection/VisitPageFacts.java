package org.turnaround.inspection;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.turnaround.record.EntryKind;
import org.turnaround.record.PageFacts;

/** Puts a visit's dates, what it followed and what it found on its page. */
@Component
class VisitPageFacts implements PageFacts {

    private final Visits visits;
    private final Findings findings;

    VisitPageFacts(Visits visits, Findings findings) {
        this.visits = visits;
        this.findings = findings;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.VISIT;
    }

    @Override
    public Optional<VisitAndFindings> of(long entryId) {
        return this.visits.find(entryId).map(visit -> new VisitAndFindings(visit, this.findings.ofEntry(entryId)));
    }

    /** A visit with its findings in its own order. */
    public record VisitAndFindings(Visit visit, List<Finding> findings) {}
}
