package org.turnaround.statement.editing;

import org.turnaround.desk.ThingRepository;

interface CommitmentRepository extends ThingRepository<Commitment> {}
