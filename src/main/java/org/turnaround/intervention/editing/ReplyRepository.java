package org.turnaround.intervention.editing;

import org.turnaround.desk.ThingRepository;

interface ReplyRepository extends ThingRepository<Reply> {}
