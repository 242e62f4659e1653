package org.turnaround.publishing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.PartialDate;
import org.turnaround.shared.SiteAddress;

/**
 * A kind of CSV file, with a line for each of something: RFC 4180 in UTF-8, one header row. Values are those of the
 * shape, a source is where it can be read; several of one cell stand between semicolons, addresses are whole.
 *
 * <p>It is made for spreadsheets, too: a mark at its beginning says that it is UTF-8; beside a date stand the first and the
 * last day that it can mean, which sort, and how closely it is known; and a cell that would be taken for a formula begins
 * with an apostrophe, as OWASP advises against CSV injection.
 *
 * @param name what a downloaded file is called, without its ending
 * @param columns named in words, or as in JSON: {@code gradeDate} heads a column as "grade date"
 */
record Csv<T>(String name, PublicShape<T> columns) {

    /** A file is read in one piece; what is longer goes on at the address in its {@code Link} header. */
    static final int MOST = 1_000;

    private static final char UTF_8_MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t\r\n";

    /** The whole file. */
    String write(List<T> lines, SiteAddress site) {
        StringWriter file = new StringWriter();
        file.write(UTF_8_MARK);
        List<PublicShape.Field<T>> all =
                this.columns.fields().stream().flatMap(Csv::withDays).toList();
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(all.stream().map(Csv::header).toList());
            for (T line : lines) {
                csv.writeRecord(
                        all.stream().map(column -> cell(column, line, site)).toList());
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex); // not from memory
        }
        return file.toString();
    }

    private static <T> Stream<PublicShape.Field<T>> withDays(PublicShape.Field<T> column) {
        return column.sort() == PublicShape.Sort.DATE
                ? Stream.of(
                        column,
                        beside(column, "earliest", PartialDate::first),
                        beside(column, "latest", PartialDate::last),
                        beside(column, "precision", PartialDate::precision))
                : Stream.of(column);
    }

    private static <T> PublicShape.Field<T> beside(
            PublicShape.Field<T> date, String name, Function<PartialDate, Object> part) {
        return new PublicShape.Field<>(
                date.name().equals("date") ? name : date.name() + " " + name,
                line -> date.value().apply(line) instanceof PartialDate known ? part.apply(known) : null,
                PublicShape.Sort.PLAIN);
    }

    private static String header(PublicShape.Field<?> column) {
        return column.name().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static <T> String cell(PublicShape.Field<T> column, T line, SiteAddress site) {
        Object value = column.value().apply(line);
        if (column.sort() == PublicShape.Sort.ADDRESS && value != null) {
            return site.of(value.toString());
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        Stream<?> several = value instanceof Collection<?> all ? all.stream() : Stream.ofNullable(value);
        String text = several.map(Csv::words).collect(Collectors.joining("; "));
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String words(@Nullable Object value) {
        if (value instanceof SourceLine source) {
            return source.url() == null ? source.publication() + ": " + source.title() : source.url();
        }
        return String.valueOf(PublicShape.plain(value));
    }
}
