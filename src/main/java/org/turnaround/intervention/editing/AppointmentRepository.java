package org.turnaround.intervention.editing;

import org.turnaround.desk.ThingRepository;

interface AppointmentRepository extends ThingRepository<Appointment> {}
