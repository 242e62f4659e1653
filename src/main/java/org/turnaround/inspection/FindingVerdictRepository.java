package org.turnaround.inspection;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface FindingVerdictRepository extends Repository<FindingVerdict, Long> {

    Optional<FindingVerdict> findByFindingIdAndEntryId(long findingId, long entryId);

    FindingVerdict saveAndFlush(FindingVerdict verdict);
}
