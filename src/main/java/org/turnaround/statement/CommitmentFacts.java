package org.turnaround.statement;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.turnaround.record.EntryKind;
import org.turnaround.record.PageFacts;

/** Puts on a commitment's page what was promised and what every look at it found. */
@Component
class CommitmentFacts implements PageFacts {

    private final Commitments commitments;

    CommitmentFacts(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.COMMITMENT;
    }

    @Override
    public Optional<CommitmentRow> of(long entryId) {
        return this.commitments.find(entryId);
    }
}
