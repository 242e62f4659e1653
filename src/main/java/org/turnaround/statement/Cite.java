package org.turnaround.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.turnaround.record.EntryRow;
import org.turnaround.record.EntryRow.Named;
import org.turnaround.record.Part;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.Quoted;

/**
 * A statement ready to be quoted from one of its sources.
 *
 * @param wording the source with its words, the link to the very sentence, and whether the words were found there
 * @param text one line of plain text: who said it, when, the words, where they were published, and where they stand here
 */
public record Cite(SourceWording wording, String text) {

    /**
     * One for each source, in the statement's order.
     *
     * @param address the statement's permanent address in full
     */
    public static List<Cite> of(EntryRow entry, StatementRow statement, String address) {
        String said = who(entry, statement) + ", " + entry.date().words() + ": ";
        String here = " Turnaround, statement " + statement.id() + ", " + address;
        return statement.wordings().stream()
                .map(wording ->
                        new Cite(wording, said + what(entry, wording) + " " + published(wording.source()) + "." + here))
                .toList();
    }

    private static String who(EntryRow entry, StatementRow statement) {
        String names = entry.parties().getOrDefault(Part.SPEAKER, List.of()).stream()
                .map(Named::name)
                .collect(Collectors.joining(", "));
        String speakers = names.isEmpty() ? "Speaker not known" : names;
        return statement.capacity() == null ? speakers : speakers + " (" + statement.capacity() + ")";
    }

    /** The source's words, else what it reports, in ours. */
    private static String what(EntryRow entry, SourceWording wording) {
        return wording.quotation() == null
                ? "reported: " + entry.headline() + "."
                : Quoted.of(wording.quotation()) + ".";
    }

    private static String published(SourceLine source) {
        List<String> parts = new ArrayList<>(List.of(source.cited(), source.publication()));
        if (source.published() != null) {
            parts.add(source.published().words());
        }
        if (source.url() != null) {
            parts.add(source.url());
        }
        return String.join(", ", parts);
    }
}
