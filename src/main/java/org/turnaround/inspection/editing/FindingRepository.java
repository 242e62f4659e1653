package org.turnaround.inspection.editing;

import org.turnaround.desk.ThingRepository;

interface FindingRepository extends ThingRepository<Finding> {}
