package org.turnaround.people.editing;

import org.springframework.stereotype.Component;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.form.Faults;

/** Seats in the House of Commons at the desk. */
@Component
class SeatKind extends HeldKind<HeldSeat, HeldSeat.Facts> {

    private static final String LIST = """
            select m.id::text, p.name || ': ' || c.name || ', ' || m.party, p.sort_name || m.id,
                   concat_ws(' ', p.name, c.name, m.party), in_words(m.starts) as note
              from membership m join person p on p.id = m.person_id join constituency c on c.id = m.constituency_id
            """;

    private static final String TITLE =
            "select p.name || ', MP for ' || c.name from person p, constituency c where p.id = ? and c.id = ?";

    SeatKind(Shelf shelf) {
        super("seat", HeldSeat.class, LIST, "membership", shelf);
    }

    @Override
    protected String title(Held.Form<HeldSeat.Facts> form) {
        return ask(String.class, TITLE, form.facts().person(), form.facts().constituency());
    }

    @Override
    protected void rule(Held.Form<HeldSeat.Facts> form, long id, Faults faults) {
        super.rule(form, id, faults);
        faults.inOrder("facts.starts", "facts.knownBy", "facts.knownUntil", "facts.ends");
        faults.inOrder("facts.starts", "facts.partySeen", "facts.partyUntil", "facts.ends");
        faults.require(
                form.facts().starts() != null || form.facts().knownBy() != null,
                "facts.starts",
                "Enter when it began, or a day on which it was surely held");
    }
}
