package org.turnaround.statement;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryRow;
import org.turnaround.record.EntryRow.Named;
import org.turnaround.record.EntryRow.PersonPart;
import org.turnaround.record.Part;
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
                .map(wording -> new Cite(
                        wording,
                        said + what(entry, wording) + " " + wording.source().reference() + "." + here))
                .toList();
    }

    private static String who(EntryRow entry, StatementRow statement) {
        List<Named> speakers = entry.parties().getOrDefault(Part.SPEAKER, List.of());
        if (speakers.isEmpty()) {
            return "Speaker not known";
        }
        return speakers.stream()
                .map(speaker -> with(speaker.name(), post(speaker, statement, speakers.size() == 1)))
                .collect(Collectors.joining(", "));
    }

    /** What one spoke as; of several, what each was on that day. */
    private static @Nullable String post(Named speaker, StatementRow statement, boolean alone) {
        if (alone && statement.capacity() != null) {
            return statement.capacity();
        }
        return speaker instanceof PersonPart person ? statement.posts().get(person.slug()) : null;
    }

    private static String with(String name, @Nullable String post) {
        return post == null ? name : name + " (" + post + ")";
    }

    /** The source's words, else what it reports, in ours. */
    private static String what(EntryRow entry, SourceWording wording) {
        return wording.quotation() == null
                ? "reported: " + entry.headline() + "."
                : Quoted.of(wording.quotation()) + ".";
    }
}
