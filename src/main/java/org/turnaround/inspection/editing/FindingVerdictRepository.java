package org.turnaround.inspection.editing;

import org.turnaround.desk.ThingRepository;

interface FindingVerdictRepository extends ThingRepository<FindingVerdict> {}
