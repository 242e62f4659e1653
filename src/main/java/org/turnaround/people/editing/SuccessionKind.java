package org.turnaround.people.editing;

import org.springframework.stereotype.Component;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.form.Faults;

/** Which council followed which, at the desk. It is read on the page of the one that followed. */
@Component
class SuccessionKind extends Kind<Succession, Succession.Form> {

    private static final String LIST = """
            select x.id::text, x.name || ', followed by ' || c.name, x.name || c.name, x.name || ' ' || c.name,
                   'until ' || in_words(x.closed::text) as note
              from council_predecessor x join council c on c.id = x.successor_id
            """;

    SuccessionKind(Shelf shelf) {
        super("succession", Succession.class, LIST, shelf);
    }

    @Override
    protected String title(Succession.Form form) {
        return shelf().one(
                        String.class,
                        "select ? || ', followed by ' || name from council where id = ?",
                        form.facts().name(),
                        form.facts().successor())
                .orElseThrow();
    }

    @Override
    protected String address(Succession thing) {
        return shelf().one(String.class, "select '/councils/' || slug from council where id = ?", thing.council())
                .orElseThrow();
    }

    @Override
    protected void rule(Succession.Form form, long id, Faults faults) {
        Succession.Facts facts = form.facts();
        faults.require(
                facts.council() == null || !facts.council().equals(facts.successor()),
                "facts.successor",
                "A council does not follow itself");
        faults.require(
                facts.name() == null || facts.successor() == null || isNew(facts, id),
                "facts.successor",
                "It is on the record already that this one followed it: change that");
    }

    @Override
    protected void ruleByHand(Succession.Form form, long id, Faults faults) {
        faults.require(!form.sources().isEmpty(), "sources", "Choose a source that shows it");
    }

    private boolean isNew(Succession.Facts facts, long id) {
        return shelf().holds(
                        "select not exists (select from council_predecessor where name = ? and successor_id = ? and id <> ?)",
                        facts.name(),
                        facts.successor(),
                        id);
    }
}
