package org.turnaround.people.editing;

import org.turnaround.desk.ThingRepository;

interface OrganisationRepository extends ThingRepository<Organisation> {}
