package org.turnaround.record;

/**
 * Whose timeline: one council's, one person's, or what rests on one source, by id.
 *
 * @param condition that picks its entries, as SQL over {@code entry e} with the parameter {@code subject}
 */
public record TimelineSubject(String condition, long id) {

    public static TimelineSubject council(long id) {
        return new TimelineSubject("e.council_id = :subject", id);
    }

    /** The entries in which a person has a part, of every council. */
    public static TimelineSubject person(long id) {
        return new TimelineSubject("e.id in (select entry_id from entry_person where person_id = :subject)", id);
    }

    public static TimelineSubject source(long id) {
        return new TimelineSubject("e.id in (select entry_id from entry_source where source_id = :subject)", id);
    }
}
