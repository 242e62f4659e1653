package org.turnaround.position.editing;

import org.turnaround.desk.ThingRepository;

interface PositionRepository extends ThingRepository<Position> {}
