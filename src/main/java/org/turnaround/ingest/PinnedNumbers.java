package org.turnaround.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The numbers that items of the record had first, and have wherever they are loaded: their addresses never change,
 * whatever the order of the files. Items that came later get the numbers that follow.
 */
final class PinnedNumbers {

    private static final List<String> COLUMNS = List.of("key", "kind", "number");

    private final Map<String, Long> byKey = new HashMap<>();
    private final Map<String, Long> highest = new HashMap<>();

    /** @throws RecordNotValid if a file is not as it should be */
    static PinnedNumbers of(List<RecordFile> files) {
        Faults faults = new Faults();
        PinnedNumbers numbers = new PinnedNumbers();
        files.forEach(file -> new CsvFile(file, COLUMNS, faults).read().forEach(line -> numbers.add(line, faults)));
        faults.refuse();
        return numbers;
    }

    Map<String, Long> byKey() {
        return this.byKey;
    }

    /** The highest number of each table. */
    Map<String, Long> highest() {
        return this.highest;
    }

    private void add(Node line, Faults faults) {
        List<String> columns = Objects.requireNonNull(line.map()).values().stream()
                .map(value -> String.valueOf(value.text()))
                .toList();
        try {
            Kind kind = Kind.valueOf(columns.get(1).toUpperCase(Locale.ROOT).replace('-', '_'));
            long number = Long.parseLong(columns.get(2));
            this.byKey.put(columns.get(0), number);
            this.highest.merge(kind.table(), number, Math::max);
        } catch (IllegalArgumentException ex) {
            faults.add(line.place(), "there is no kind " + columns.get(1) + " with the number " + columns.get(2));
        }
    }
}
