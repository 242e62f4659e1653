package org.turnaround.inspection.editing;

import org.turnaround.desk.ThingRepository;

interface InspectionRepository extends ThingRepository<Inspection> {}
