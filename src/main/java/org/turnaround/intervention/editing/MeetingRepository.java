package org.turnaround.intervention.editing;

import org.turnaround.desk.ThingRepository;

interface MeetingRepository extends ThingRepository<Meeting> {}
