package org.turnaround.plan.keeping;

import org.turnaround.desk.ThingRepository;

interface PlanRepository extends ThingRepository<Plan> {}
