package org.turnaround.survey.editing;

import org.turnaround.desk.ThingRepository;

interface AnswerRepository extends ThingRepository<Answer> {}
