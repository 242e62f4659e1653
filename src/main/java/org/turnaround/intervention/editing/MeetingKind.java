package org.turnaround.intervention.editing;

import org.springframework.stereotype.Component;
import org.turnaround.desk.EntryDesk;
import org.turnaround.desk.EntryShelf;
import org.turnaround.record.EntryKind;

/** Meetings at the desk. */
@Component
class MeetingKind extends EntryDesk<Meeting, MeetingForm> {

    MeetingKind(MeetingRepository meetings, EntryShelf shelf) {
        super(EntryKind.MEETING, MeetingForm.class, meetings, shelf);
    }

    @Override
    protected Meeting fresh() {
        return new Meeting();
    }
}
