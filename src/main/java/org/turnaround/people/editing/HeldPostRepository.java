package org.turnaround.people.editing;

import org.turnaround.desk.ThingRepository;

interface HeldPostRepository extends ThingRepository<HeldPost> {}
