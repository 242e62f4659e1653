package org.turnaround.plan.keeping;

import org.turnaround.desk.ThingRepository;

interface VersionRepository extends ThingRepository<PlanVersion> {}
