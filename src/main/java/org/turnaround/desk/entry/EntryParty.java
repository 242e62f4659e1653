package org.turnaround.desk.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.Part;
import org.turnaround.shared.Coded;

/** Who takes part in an entry and how, as it is stored: one of the two ids is there. */
@Embeddable
record EntryParty(
        String part,
        @Column(name = "person_id") @Nullable Long person,
        @Column(name = "organisation_id") @Nullable Long organisation,
        int position) {

    static EntryParty of(Party party, int position) {
        Long id = party.who().id();
        boolean person = party.who().isPerson();
        return new EntryParty(party.part().code(), person ? id : null, person ? null : id, position);
    }

    Party party() {
        Long id = this.person == null ? this.organisation : this.person;
        return new Party(Coded.of(Part.class, this.part), new Who(this.person != null, Objects.requireNonNull(id)));
    }
}
