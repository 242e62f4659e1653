package org.turnaround.desk.source;

import org.turnaround.desk.ThingRepository;

interface CapturedSourceRepository extends ThingRepository<CapturedSource> {}
