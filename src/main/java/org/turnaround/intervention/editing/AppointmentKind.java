package org.turnaround.intervention.editing;

import org.springframework.stereotype.Component;
import org.turnaround.desk.EntryDesk;
import org.turnaround.desk.EntryShelf;
import org.turnaround.record.EntryKind;

/** Who came and who went, at the desk. */
@Component
class AppointmentKind extends EntryDesk<Appointment, AppointmentForm> {

    AppointmentKind(AppointmentRepository appointments, EntryShelf shelf) {
        super(EntryKind.APPOINTMENT, AppointmentForm.class, appointments, shelf);
    }

    @Override
    protected Appointment fresh() {
        return new Appointment();
    }
}
