package org.turnaround.people.editing;

import org.turnaround.desk.ThingRepository;

interface HeldSeatRepository extends ThingRepository<HeldSeat> {}
