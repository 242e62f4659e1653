package org.turnaround.people.editing;

import org.turnaround.desk.ThingRepository;

interface OfficialRepository extends ThingRepository<Official> {}
