package org.turnaround.ingest;

/**
 * Points to an item of the record, or to a row that belongs to one. It becomes the number of that row when the rows are
 * written.
 */
record Ref(String key) {

    boolean isPerson() {
        return this.key.startsWith("p-") || this.key.startsWith(Kind.PERSON.key(""));
    }
}
