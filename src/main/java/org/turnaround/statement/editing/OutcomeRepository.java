package org.turnaround.statement.editing;

import org.turnaround.desk.ThingRepository;

interface OutcomeRepository extends ThingRepository<Outcome> {}
