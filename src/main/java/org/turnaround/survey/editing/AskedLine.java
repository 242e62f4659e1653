package org.turnaround.survey.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.entry.Party;
import org.turnaround.desk.entry.Who;
import org.turnaround.desk.form.Line;
import org.turnaround.desk.form.Ref;
import org.turnaround.record.Part;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.PartialDate;

/**
 * Somebody whom a survey was put to.
 *
 * @param channel how they were asked, as in e-mail
 * @param askedOn in the words of a date where it can be read, or null
 * @param chasedOn the same of when they were asked again
 */
record AskedLine(
        @Ref("person") @Nullable Long person,
        @Size(max = 60) @Nullable String channel,
        @Nullable String askedOn,
        @Nullable String chasedOn,
        @Nullable Boolean remove)
        implements Line {

    AskedLine {
        askedOn = words(askedOn);
        chasedOn = words(chasedOn);
    }

    static AskedLine of(Long person) {
        return new AskedLine(person, null, null, null, null);
    }

    private static @Nullable String words(@Nullable String typed) {
        return DateReader.read(typed).map(PartialDate::words).orElse(typed);
    }

    /** A day, a month or a year, of which no more is kept than that. */
    static boolean isReadable(@Nullable String date) {
        return date == null
                || DateReader.read(date)
                        .filter(read -> read.equals(PartialDate.parse(read.edtf())))
                        .isPresent();
    }

    Party party() {
        return new Party(Part.ASKED, new Who(true, Objects.requireNonNull(this.person)));
    }

    @Override
    public String key() {
        return String.valueOf(this.person);
    }

    @Override
    public boolean isGone() {
        return Boolean.TRUE.equals(this.remove) || this.person == null;
    }

    /** Somebody whom a survey was put to, as it is stored. */
    @Embeddable
    record Stored(
            @Column(name = "person_id") long person,
            @Nullable String channel,
            @Column(columnDefinition = "edtf") @Nullable String askedOn,
            @Column(columnDefinition = "edtf") @Nullable String chasedOn,
            int position) {

        static Stored of(AskedLine line, int position) {
            return new Stored(
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
}
