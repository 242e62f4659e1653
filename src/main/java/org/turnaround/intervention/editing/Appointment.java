package org.turnaround.intervention.editing;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.entry.CitationLine;
import org.turnaround.desk.entry.EntryFacts;
import org.turnaround.desk.entry.EntryForm;
import org.turnaround.desk.entry.FactualEntry;
import org.turnaround.desk.entry.Party;
import org.turnaround.desk.entry.Who;
import org.turnaround.desk.form.Ref;
import org.turnaround.intervention.AppointmentEvent;
import org.turnaround.record.Part;
import org.turnaround.shared.Coded;

/** Somebody came into a post or left it. */
@Entity
@DiscriminatorValue("appointment")
class Appointment extends FactualEntry<Appointment.Form, Appointment.Facts> {

    @Override
    protected Form form() {
        return new Form(entry(), facts(), topics(), sources());
    }

    /** An appointment as it is entered. Who takes part in it follows from its facts, so that nobody is named twice. */
    record Form(
            @Valid EntryFacts entry,
            @Valid Facts facts,
            @Ref("topic") List<Long> topics,
            List<@Valid CitationLine> sources)
            implements EntryForm.WithFacts<Facts> {

        @Override
        public List<Party> parties() {
            List<Party> parties = new ArrayList<>();
            add(parties, this.facts.event().isDeparture() ? Part.SUBJECT : Part.APPOINTED, this.facts.person());
            add(parties, Part.REPLACED, this.facts.replaces());
            return parties;
        }

        private static void add(List<Party> parties, Part part, @Nullable Long person) {
            if (person != null) {
                parties.add(new Party(part, new Who(true, person)));
            }
        }
    }

    /**
     * Who came into which post or left it.
     *
     * @param person the id of a person, or null where the source names nobody
     * @param replaces the id of who had the post before, or null
     * @param vote how the vote went, in words
     */
    @Embeddable
    record Facts(
            @Ref("person") @Column(name = "person_id") @Nullable
            Long person,

            @Ref("person") @Column(name = "replaces_id") @Nullable
            Long replaces,

            @NotBlank @Size(min = 2, max = 200) String post,
            @NotNull @Enumerated(EnumType.STRING) AppointmentEvent event,
            @Enumerated(EnumType.STRING) @Nullable Status status,
            @Size(max = 300) @Nullable String vote,
            @Size(max = 2000) @Nullable String note) {}

    /** For how long somebody has a post. */
    enum Status implements Coded {
        PERMANENT,
        INTERIM,
        ACTING,
        FIXED_TERM;

        @EnumeratedValue
        private final String code = code();

        @Override
        public String label() {
            return this == FIXED_TERM ? "For a fixed term" : Coded.super.label();
        }
    }
}
