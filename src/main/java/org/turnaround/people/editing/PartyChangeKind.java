package org.turnaround.people.editing;

import org.springframework.stereotype.Component;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.form.Faults;

/** Changes of party at the desk: each within a seat that somebody held. */
@Component
class PartyChangeKind extends HeldKind<PartyChange, PartyChange.Facts> {

    private static final String LIST = """
            select h.id::text, p.name || ': ' || h.party, p.sort_name || h.id, p.name || ' ' || h.party, in_words(h.starts) as note
              from party_change h join person p on p.id = h.person_id
            """;

    private static final String SITS = """
            select exists (select from membership m join constituency c on c.id = m.constituency_id
                             join boundaries b on b.code = c.boundaries
                            where m.person_id = ? and ? > coalesce(m.starts_first, b.first_day)
                              and ? < coalesce(m.ends_last, b.last_day, 'infinity'))
            """;

    PartyChangeKind(Shelf shelf) {
        super("party-change", PartyChange.class, LIST, "party_change", shelf);
    }

    @Override
    protected String title(Held.Form<PartyChange.Facts> form) {
        return name(form.facts().person()) + ": " + form.facts().party();
    }

    @Override
    protected void rule(Held.Form<PartyChange.Facts> form, long id, Faults faults) {
        super.rule(form, id, faults);
        PartyChange.Facts facts = form.facts();
        if (facts.person() != null && facts.starts() != null && facts.starts().isReadable()) {
            faults.require(
                    shelf().holds(
                                    SITS,
                                    facts.person(),
                                    facts.starts().last(),
                                    facts.starts().first()),
                    "facts.starts",
                    "They held no seat then, or had just come into it: enter the seat first, with the party that they came into it for");
        }
    }
}
