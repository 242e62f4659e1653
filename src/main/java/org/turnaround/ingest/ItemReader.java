package org.turnaround.ingest;

/** Reads one item of one kind of file. */
@FunctionalInterface
interface ItemReader {

    /** Adds what the fields say to their {@link Fields#items() items}. */
    void read(Fields fields);
}
