package org.turnaround.survey.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.PartialDate;

/** Somebody whom a survey was put to, as it is stored. */
@Embeddable
record AskedRow(
        @Column(name = "person_id") long person,
        @Nullable String channel,
        @Column(columnDefinition = "edtf") @Nullable String askedOn,
        @Column(columnDefinition = "edtf") @Nullable String chasedOn,
        int position) {

    static AskedRow of(AskedLine line, int position) {
        return new AskedRow(
                Objects.requireNonNull(line.person()),
                line.channel(),
                edtf(line.askedOn()),
                edtf(line.chasedOn()),
                position);
    }

    private static @Nullable String edtf(@Nullable String date) {
        return DateReader.read(date).map(PartialDate::edtf).orElse(null);
    }

    AskedLine line() {
        return new AskedLine(this.person, this.channel, this.askedOn, this.chasedOn, null);
    }
}
