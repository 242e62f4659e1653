package org.turnaround.plan;

import org.turnaround.desk.ThingRepository;

interface ActionRepository extends ThingRepository<Action> {}
