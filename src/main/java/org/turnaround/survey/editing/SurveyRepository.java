package org.turnaround.survey.editing;

import org.turnaround.desk.ThingRepository;

interface SurveyRepository extends ThingRepository<SurveyEntry> {}
