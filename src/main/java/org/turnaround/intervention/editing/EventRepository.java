package org.turnaround.intervention.editing;

import org.turnaround.desk.ThingRepository;

interface EventRepository extends ThingRepository<Event> {}
