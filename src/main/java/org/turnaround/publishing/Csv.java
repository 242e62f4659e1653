package org.turnaround.publishing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Coded;
import org.turnaround.shared.PartialDate;
import org.turnaround.shared.SiteAddress;

/**
 * A kind of CSV file, with a line for each of something: RFC 4180 in UTF-8, one header row. Dates are EDTF, several
 * values of one cell stand between semicolons, addresses are whole. A cell that a spreadsheet would take for a formula
 * begins with an apostrophe, as OWASP advises against CSV injection.
 *
 * @param name what a downloaded file is called, without its ending
 */
record Csv<T>(String name, List<Column<T>> columns) {

    /** A file is read in one piece; what is longer goes on at the address in its {@code Link} header. */
    static final int MOST = 1_000;

    private static final String FORMULA = "=+-@\t\r\n";

    /** @param address whether cells are paths within the site, which the file makes whole addresses of */
    record Column<T>(String name, Function<T, @Nullable Object> cell, boolean address) {

        private String text(T line, SiteAddress site) {
            Object value = this.cell.apply(line);
            return this.address && value != null ? site.of(value.toString()) : Csv.text(value);
        }
    }

    static <T> Csv<T> named(String name) {
        return new Csv<>(name, List.of());
    }

    /** This with one column more; null makes an empty cell. */
    Csv<T> column(String header, Function<T, @Nullable Object> cell) {
        return with(new Column<>(header, cell, false));
    }

    /** A column of addresses within the site, or null. */
    Csv<T> address(String header, Function<T, @Nullable String> path) {
        return with(new Column<>(header, path::apply, true));
    }

    private Csv<T> with(Column<T> column) {
        List<Column<T>> more = new ArrayList<>(this.columns);
        more.add(column);
        return new Csv<>(this.name, List.copyOf(more));
    }

    /** The whole file. */
    String write(List<T> lines, SiteAddress site) {
        StringWriter file = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(this.columns.stream().map(Column::name).toList());
            for (T line : lines) {
                csv.writeRecord(this.columns.stream()
                        .map(column -> column.text(line, site))
                        .toList());
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex); // not from memory
        }
        return file.toString();
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        String text = words(value);
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String words(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof PartialDate date) {
            return date.edtf();
        }
        if (value instanceof Coded one) {
            return one.code();
        }
        Stream<?> several = value instanceof Collection<?> all ? all.stream() : Stream.of(value);
        return several.map(Object::toString).collect(Collectors.joining("; "));
    }
}
