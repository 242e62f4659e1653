package org.turnaround.inspection.editing;

import org.turnaround.desk.ThingRepository;

interface VisitRepository extends ThingRepository<Visit> {}
