package org.turnaround.ingest;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A CSV file of fixed columns, to be read as nodes that know their line; lines that begin with {@code #} are remarks. */
record CsvFile(RecordFile file, List<String> columns, Faults faults) {

    /** The lines below the header, each a map; none if the file cannot be read, and then the fault is noted. */
    List<Node> read() {
        List<Node> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(false)
                .ofCsvRecord(this.file.text())) {
            boolean header = true;
            for (CsvRecord line : reader) {
                if (header) {
                    checkHeader(line);
                } else if (hasAllColumns(line)) {
                    lines.add(line(line));
                }
                header = false;
            }
        } catch (CsvParseException ex) {
            this.faults.add(new Place(this.file.path(), lastLine(lines)), "this is not CSV: " + ex.getMessage());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return lines;
    }

    private void checkHeader(CsvRecord header) {
        if (!header.getFields().equals(this.columns)) {
            this.faults.add(place(header), "the header must be " + String.join(",", this.columns));
        }
    }

    private boolean hasAllColumns(CsvRecord line) {
        if (line.getFieldCount() == this.columns.size()) {
            return true;
        }
        this.faults.add(
                place(line),
                "the line has " + line.getFieldCount() + " columns where the header has " + this.columns.size());
        return false;
    }

    private Node line(CsvRecord line) {
        Map<String, Node> values = new LinkedHashMap<>();
        for (int i = 0; i < this.columns.size(); i++) {
            values.put(this.columns.get(i), Node.ofText(place(line), line.getField(i)));
        }
        return Node.ofMap(place(line), values);
    }

    private Place place(CsvRecord line) {
        return new Place(this.file.path(), (int) line.getStartingLineNumber());
    }

    private static int lastLine(List<Node> lines) {
        return lines.isEmpty() ? 1 : lines.get(lines.size() - 1).place().line() + 1;
    }
}
