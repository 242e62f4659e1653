package org.turnaround.ingest;

/** What is wrong with the record files, and where. */
record Fault(Place place, String reason) {

    @Override
    public String toString() {
        return this.place + ": " + this.reason;
    }
}
