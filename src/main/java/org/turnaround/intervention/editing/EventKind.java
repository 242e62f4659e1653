package org.turnaround.intervention.editing;

import org.springframework.stereotype.Component;
import org.turnaround.desk.EntryDesk;
import org.turnaround.desk.EntryShelf;
import org.turnaround.record.EntryKind;

/** Events at the desk. */
@Component
class EventKind extends EntryDesk<Event, EventForm> {

    EventKind(EventRepository events, EntryShelf shelf) {
        super(EntryKind.EVENT, EventForm.class, events, shelf);
    }

    @Override
    protected Event fresh() {
        return new Event();
    }
}
