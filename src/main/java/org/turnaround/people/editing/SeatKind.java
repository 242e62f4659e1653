package org.turnaround.people.editing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Faults;
import org.turnaround.desk.SqlLookup;
import org.turnaround.desk.Thing;

/** Seats in the House of Commons at the desk. */
@Component
class SeatKind extends HeldKind<HeldSeat, SeatForm> {

    private static final String LIST = """
            select m.id::text, p.name || ': ' || c.name || ', ' || m.party, p.sort_name || m.id,
                   concat_ws(' ', p.name, c.name, m.party), in_words(m.starts) as note
              from membership m join person p on p.id = m.person_id join constituency c on c.id = m.constituency_id
            """;

    private static final String TITLE =
            "select p.name || ', MP for ' || c.name from person p, constituency c where p.id = ? and c.id = ";

    private final JdbcClient jdbc;

    SeatKind(HeldSeatRepository seats, JdbcClient jdbc) {
        super("seat", SeatForm.class, seats, "membership", jdbc);
        this.jdbc = jdbc;
    }

    @Override
    protected HeldSeat fresh() {
        return new HeldSeat();
    }

    @Override
    protected String title(SeatForm form) {
        return ask(TITLE + form.facts().constituency(), form.facts().person(), String.class);
    }

    @Override
    protected List<Listed> find(String words) {
        return SqlLookup.listed(LIST, words, this.jdbc);
    }

    @Override
    protected void rule(SeatForm form, long id, Faults faults) {
        super.rule(form, id, faults);
        faults.require(
                form.facts().starts() != null || form.facts().knownBy() != null,
                "facts.starts",
                "Enter when it began, or a day on which it was surely held");
    }

    @Override
    long person(Thing<?> thing) {
        return ((HeldSeat) thing).form().facts().person();
    }
}
