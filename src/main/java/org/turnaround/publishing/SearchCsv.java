package org.turnaround.publishing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.turnaround.search.SearchResult;
import org.turnaround.shared.PartialDate;

/**
 * {@code /search.csv}: RFC 4180, one header row. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe, as OWASP advises against CSV injection.
 */
final class SearchCsv {

    private static final String FORMULA = "=+-@\t\r\n";

    private SearchCsv() {}

    /** @param site what addresses begin with: {@code https://example.org} */
    static String write(List<SearchResult> results, String site) {
        StringWriter file = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("type", "title", "snippet", "url", "date", "council");
            results.forEach(result -> csv.writeRecord(cells(result, site)));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex); // not from memory
        }
        return file.toString();
    }

    private static List<String> cells(SearchResult result, String site) {
        PartialDate date = result.date();
        SearchResult.CouncilName council = result.council();
        return Stream.of(
                        result.kind().code(),
                        result.title().plain(),
                        result.snippet().plain(),
                        site + result.url(),
                        date == null ? "" : date.edtf(),
                        council == null ? "" : council.slug())
                .map(SearchCsv::safe)
                .toList();
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
