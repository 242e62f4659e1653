package org.turnaround.ingest;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code statements.yaml}: what was said, by whom and for whom, and who put their name to it. */
final class StatementReader implements ItemReader {

    @Override
    public void read(Fields statement) {
        Entry entry = Entry.read(Kind.STATEMENT, statement, statement.date("date"))
                .cites(statement.sources())
                .about(statement.topics())
                .who("speaker", statement.who("speakers"))
                .who("on-behalf", statement.who("on-behalf-of"))
                .who("subject", statement.refs("organisations", Kind.ORGANISATION));
        facts(statement, entry);
        statement.list("wordings").forEach(wording -> readWording(wording, entry));
        int position = 0;
        for (Fields signatory : statement.list("signatories")) {
            new SignatoryReader(signatory, entry).read(position++);
        }
        statement.items().add(entry);
    }

    private static void facts(Fields statement, Entry entry) {
        Ref around = statement.maybeRef("quoted-in", Kind.STATEMENT);
        entry.facts("statement")
                .with("form", statement.word("form", "verbatim", "fragment", "reported"))
                .with("channel", statement.text("channel", 60))
                .with("audience", statement.maybeText("audience", 200))
                .with("capacity", statement.maybeText("capacity", 200))
                .with("quote", statement.quote("quote"))
                .with("quoted_in_id", around)
                .with("correction_of", statement.maybeText("correction-of", 1000))
                .with("note", statement.maybeText("note", 2000));
        if (around != null) {
            statement.items().check(() -> checkNotInItself(statement, entry, around));
        }
    }

    private static void readWording(Fields wording, Entry entry) {
        entry.wording(wording.ref("source", Kind.SOURCE), wording.quote("quote"), wording.maybeText("note", 1000));
        wording.end();
    }

    private static void checkNotInItself(Fields statement, Entry entry, Ref around) {
        Set<Ref> seen = new HashSet<>(Set.of(entry.ref()));
        for (Ref next = around; next != null; next = around(statement.items(), next)) {
            if (!seen.add(next)) {
                statement.fault("quoted-in", "this statement is quoted in itself, by way of \"" + around.key() + "\"");
                return;
            }
        }
    }

    private static @Nullable Ref around(Items items, Ref statement) {
        Item item = items.find(statement);
        return item == null
                ? null
                : item.rows().stream()
                        .filter(row -> row.table().equals("statement"))
                        .findFirst()
                        .map(row -> (Ref) row.get("quoted_in_id"))
                        .orElse(null);
    }
}
