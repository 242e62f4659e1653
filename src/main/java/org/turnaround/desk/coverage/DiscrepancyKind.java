package org.turnaround.desk.coverage;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.form.Faults;

/** Where sources do not agree, at the desk. It is read beside what it disputes, and on a page of the council's own. */
@Component
class DiscrepancyKind extends Kind<Discrepancy, Discrepancy.Form> {

    private static final String LIST = """
            select d.id::text, d.about, coalesce(c.name, '') || d.about, coalesce(c.name, '') || ' ' || d.about, c.name as note
              from discrepancy d left join council c on c.id = d.council_id
            """;

    DiscrepancyKind(Shelf shelf) {
        super("discrepancy", Discrepancy.class, LIST, shelf);
    }

    @Override
    protected String title(Discrepancy.Form form) {
        return form.facts().about();
    }

    @Override
    protected @Nullable String address(Discrepancy thing) {
        return shelf().one(
                        String.class,
                        "select '/councils/' || slug || '/disagreements' from council where id = ?",
                        thing.council())
                .orElse(null);
    }

    @Override
    protected void rule(Discrepancy.Form form, long id, Faults faults) {
        Discrepancy.Facts facts = form.facts();
        faults.require(
                facts.ofCouncil() || !form.namesNothing(),
                "entries",
                "Name what it disputes, or say that it concerns the council as a whole");
        faults.require(facts.council() != null || !facts.ofCouncil(), "facts.council", "Say which council it concerns");
    }

    @Override
    protected void ruleByHand(Discrepancy.Form form, long id, Faults faults) {
        faults.require(form.readings().size() >= 2, "readings", "Say what each side says: two or more");
        Set<Long> silent = new HashSet<>(form.sources());
        form.readings().forEach(reading -> silent.removeAll(reading.sources()));
        faults.require(silent.isEmpty(), "sources", "Tick each of these sources beside what it says, or here no more");
    }
}
