package org.turnaround.intervention.editing;

import org.turnaround.desk.ThingRepository;

interface InterventionRepository extends ThingRepository<Intervention> {}
