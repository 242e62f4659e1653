package org.turnaround.record;

/** Whose timeline: one council's, one person's, or what rests on one source, by id. */
public record TimelineSubject(Of of, long id) {

    /** What a timeline can be of, each with the condition that picks its entries. */
    public enum Of {
        COUNCIL("e.council_id = :subject"),
        PERSON("e.id in (select entry_id from entry_person where person_id = :subject)"),
        SOURCE("e.id in (select entry_id from entry_source where source_id = :subject)");

        private final String condition;

        Of(String condition) {
            this.condition = condition;
        }
    }

    public static TimelineSubject council(long id) {
        return new TimelineSubject(Of.COUNCIL, id);
    }

    /** The entries in which a person has a part, of every council. */
    public static TimelineSubject person(long id) {
        return new TimelineSubject(Of.PERSON, id);
    }

    public static TimelineSubject source(long id) {
        return new TimelineSubject(Of.SOURCE, id);
    }

    /** As SQL over {@code entry e}, with the parameter {@code subject}. */
    String condition() {
        return this.of.condition;
    }
}
