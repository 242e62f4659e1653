package org.turnaround.desk.entry;

import java.util.List;

/** What the form of every kind of entry has; each is a component of its record, marked as a part or a list of lines. */
public interface EntryForm {

    EntryFacts entry();

    /** Who takes part in it and how, in order. */
    List<Party> parties();

    /** Ids of topics. */
    List<Long> topics();

    /** What shows it, in order. */
    List<CitationLine> sources();

    /** What shows how it was answered, where it is something that can be. */
    default List<CitationLine> answers() {
        return List.of();
    }

    /** The numbers of the entries that it replies to, where it is something that can reply. */
    default List<Long> repliesTo() {
        return List.of();
    }

    /** In the same way the findings. */
    default List<Long> repliesToFindings() {
        return List.of();
    }

    /** Of a kind that has facts of its own. */
    interface WithFacts<X extends Record> extends EntryForm {

        X facts();
    }
}
