package org.turnaround.desk.coverage;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.form.Faults;

/** What has been collected, at the desk: one line for a council and a kind of fact. It is read on the council's page. */
@Component
class CoverageKind extends Kind<Collected, Collected.Form> {

    private static final String LIST = """
            select v.id::text, c.name || ': ' || v.kind, c.name || v.kind, c.name || ' ' || v.kind,
                   in_words(v.starts) || ' to ' || in_words(v.ends) as note
              from coverage v join council c on c.id = v.council_id
            """;

    CoverageKind(Shelf shelf) {
        super("coverage", Collected.class, LIST, shelf);
    }

    @Override
    protected String title(Collected.Form form) {
        return form.kind().label() + " of "
                + shelf().one(String.class, "select name from council where id = ?", form.council())
                        .orElseThrow();
    }

    @Override
    protected String address(Collected thing) {
        return shelf().one(String.class, "select '/councils/' || slug from council where id = ?", thing.council())
                .orElseThrow();
    }

    @Override
    protected void rule(Collected.Form form, long id, Faults faults) {
        faults.inOrder("starts", "ends", "lookedOn");
        faults.require(
                form.council() == null || form.kind() == null || isNew(form, id),
                "kind",
                "What was collected of this council is on the record already: change that");
    }

    private boolean isNew(Collected.Form form, long id) {
        return shelf().holds(
                        "select not exists (select from coverage where council_id = :council and kind = :kind and id <> :id)",
                        Map.of("council", form.council(), "kind", form.kind().code(), "id", id));
    }
}
