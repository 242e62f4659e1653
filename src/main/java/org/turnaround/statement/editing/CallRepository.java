package org.turnaround.statement.editing;

import org.turnaround.desk.ThingRepository;

interface CallRepository extends ThingRepository<Call> {}
