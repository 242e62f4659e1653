package org.turnaround.position.editing;

import org.turnaround.desk.ThingRepository;

interface PropositionRepository extends ThingRepository<Proposition> {}
