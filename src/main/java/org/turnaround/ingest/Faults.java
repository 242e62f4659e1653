package org.turnaround.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that is wrong with the record files, collected so that an editor sees everything at once. */
final class Faults {

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();

    void add(Place place, String reason) {
        this.faults.add(new Fault(place, reason));
    }

    /** For what looks wrong but may be so: it is logged, and the record is loaded all the same. */
    void warn(Place place, String reason) {
        this.warnings.add(new Fault(place, reason));
    }

    boolean none() {
        return this.faults.isEmpty();
    }

    boolean anyIn(String folder) {
        return this.faults.stream().anyMatch(fault -> fault.place().file().startsWith(folder));
    }

    /** For what is wrong as well, where nothing else is said to be. */
    void addUnlessThere(Place place, String reason) {
        if (this.faults.stream().noneMatch(fault -> fault.place().equals(place))) {
            add(place, reason);
        }
    }

    List<Fault> warnings() {
        return sorted(this.warnings);
    }

    /** @throws RecordNotValid if there are any faults */
    void refuse() {
        if (!this.faults.isEmpty()) {
            throw new RecordNotValid(sorted(this.faults));
        }
    }

    private static List<Fault> sorted(List<Fault> faults) {
        return faults.stream().sorted(Comparator.comparing(Fault::place)).toList();
    }
}
