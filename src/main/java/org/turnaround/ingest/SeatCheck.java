package org.turnaround.ingest;

import java.time.LocalDate;
import java.util.List;
import org.turnaround.shared.PartialDate;

/** Whether somebody who signed a statement held a seat that day. */
record SeatCheck(Keys signatory, Ref person, Item statement) {

    void whenAllIsRead() {
        this.signatory.items().check(this::check);
    }

    /** Whoever ever held a seat is thought to sign as an MP: without a seat that day the date or the name may be wrong. */
    private void check() {
        Item item = this.signatory.items().find(this.person);
        if (item == null || !(this.statement.value("entry.date") instanceof PartialDate date)) {
            return;
        }
        LocalDate day = date.sortDay();
        List<Item> seats = this.signatory.items().seatsOf(item.ref());
        if (!seats.isEmpty() && seats.stream().noneMatch(seat -> isHeld(seat, day))) {
            this.signatory.warn(this.person.key() + " held no seat on " + day + ", as far as the record knows");
        }
    }

    private static boolean isHeld(Item seat, LocalDate day) {
        LocalDate from = seat.value("facts.starts") instanceof PartialDate starts
                ? starts.first()
                : (LocalDate) seat.value("facts.knownBy");
        LocalDate until = seat.value("facts.ends") instanceof PartialDate ends
                ? ends.last()
                : (LocalDate) seat.value("facts.knownUntil");
        return from != null && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
