package org.turnaround.intervention.editing;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.entry.KindOfEntry;
import org.turnaround.desk.entry.Party;
import org.turnaround.desk.entry.PlainForm;
import org.turnaround.desk.form.Faults;
import org.turnaround.desk.form.LookupSet;
import org.turnaround.record.EntryKind;
import org.turnaround.record.Part;

/** What happened, at the desk: kinds of entry that have no rule beside their fields, meetings and interventions. */
@Configuration(proxyBeanMethods = false)
class InterventionKinds {

    private static final Set<Part> MET = EnumSet.of(Part.CHAIRED, Part.ATTENDED, Part.SAID_TO_ATTEND);

    private static final String INTERVENTIONS = """
            select e.id::text, concat_ws(', ', c.name, e.date) || ': ' || e.headline, e.sort_day::text,
                   concat_ws(' ', c.name, e.headline)
              from entry e left join council c on c.id = e.council_id where e.kind = 'intervention'
            """;

    @Bean
    static KindOfEntry<Appointment, Appointment.Form> appointmentKind(Shelf shelf) {
        return new KindOfEntry<>(EntryKind.APPOINTMENT, Appointment.class, shelf);
    }

    /** Nobody meets alone: where sources name one party only, it says so. */
    @Bean
    static KindOfEntry<Meeting, PlainForm<Meeting.Facts>> meetingKind(Shelf shelf) {
        return new KindOfEntry<>(EntryKind.MEETING, Meeting.class, shelf) {

            @Override
            protected void rule(PlainForm<Meeting.Facts> form, long id, Faults faults) {
                long parties = form.parties().stream()
                        .filter(party -> MET.contains(party.part()))
                        .map(Party::who)
                        .distinct()
                        .count();
                faults.require(
                        parties > 1 || form.facts().othersNotNamed(),
                        "facts.othersNotNamed",
                        "Name two who met, or say that the sources name nobody else");
            }
        };
    }

    @Bean
    static KindOfEntry<Event, PlainForm<Event.Facts>> eventKind(Shelf shelf) {
        return new KindOfEntry<>(EntryKind.EVENT, Event.class, shelf);
    }

    @Bean
    static KindOfEntry<Reply, Reply.Form> replyKind(Shelf shelf) {
        return new KindOfEntry<>(EntryKind.REPLY, Reply.class, shelf) {

            @Override
            protected void rule(Reply.Form form, long id, Faults faults) {
                super.rule(form, id, faults);
                faults.require(
                        !form.repliesTo().isEmpty() || !form.repliesToFindings().isEmpty(),
                        "repliesTo",
                        "Name what it replies to");
            }
        };
    }

    /** What is entered as published is in force on the council’s page. */
    @Bean
    static KindOfEntry<Intervention, PlainForm<Intervention.Facts>> interventionKind(Shelf shelf) {
        return new KindOfEntry<>(EntryKind.INTERVENTION, Intervention.class, shelf) {

            @Override
            protected void rule(PlainForm<Intervention.Facts> form, long id, Faults faults) {
                Intervention.Facts facts = form.facts();
                faults.inOrder("entry.date", "facts.ends");
                faults.after(dateOf(facts.recites()), "the intervention", "entry.date");
                faults.require(
                        facts.ends() == null || !facts.endNotFound(),
                        "facts.endNotFound",
                        "Give its end, or say that nobody found it: not both");
                faults.require(
                        facts.recites() == null || facts.recites() != id, "facts.recites", "It cannot repeat itself");
            }
        };
    }

    @Bean
    static LookupSet interventionLookups(Shelf shelf) {
        return new LookupSet(shelf).many("intervention", INTERVENTIONS);
    }
}
