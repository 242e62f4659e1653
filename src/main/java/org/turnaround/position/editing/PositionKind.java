package org.turnaround.position.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Thing;
import org.turnaround.desk.Verb;
import org.turnaround.desk.entry.KindOfEntry;
import org.turnaround.desk.form.Faults;
import org.turnaround.position.Stance;
import org.turnaround.record.EntryKind;
import org.turnaround.record.QuotationChecks;

/** Positions at the desk. */
@Component
class PositionKind extends KindOfEntry<Position, Position.Form> {

    /** As many words as stand beside a stance: the claim with its verb. */
    private static final int WORDS = 12;

    private final QuotationChecks checks;

    PositionKind(Shelf shelf, QuotationChecks checks) {
        super(EntryKind.POSITION, Position.class, shelf);
        this.checks = checks;
    }

    @Override
    protected String title(Position.Form form) {
        return shelf().one(
                        String.class,
                        "select p.name || ' on “' || r.text || '”' from person p, proposition r where p.id = ? and r.id = ?",
                        form.person(),
                        form.facts().proposition())
                .orElse("a position");
    }

    /** Read with the others on its proposition. */
    @Override
    protected PageOf pageOf(Thing<?> position) {
        return new PageOf("proposition", ((Position) position).form().facts().proposition());
    }

    @Override
    protected void rule(Position.Form form, long id, Faults faults) {
        Stance stance = form.facts().stance();
        List<String> words = form.sources().stream()
                .filter(line -> !line.isGone())
                .flatMap(line -> Stream.ofNullable(line.wording()))
                .filter(wording -> !wording.isBlank())
                .toList();
        boolean act = form.facts().act() != null && !form.facts().act().isBlank();
        faults.require(
                stance == null || !stance.isAnswer() || act || !words.isEmpty(),
                "facts.stance",
                "Give the words there on this very proposition, or the act that itself says it: with neither it is “not collected”");
        faults.require(
                stance != Stance.DECLINED || !words.isEmpty(),
                "facts.stance",
                "Give the words by which the person says that they will not say: with none it is “not collected”");
        faults.require(
                stance != Stance.NOT_COLLECTED || !act && words.isEmpty(),
                "facts.stance",
                "Words or an act are given, so something was collected");
        faults.require(
                words.stream().allMatch(wording -> wording.strip().split("\\s+").length <= WORDS),
                "sources",
                "Quote at most " + WORDS + " words, those that bear on this proposition");
        faults.require(
                form.facts().noAnswer() == null || stance == Stance.DECLINED || stance == Stance.NO_RESPONSE,
                "facts.noAnswer",
                "Only who declined or did not respond has a reason for no answer");
    }

    @Override
    protected String onlyAlike(Position.Form form) {
        return "exists (select from position x where x.id = e.id and x.proposition_id = "
                + form.facts().proposition() + ")";
    }

    @Override
    protected List<String> obstacles(Position position) {
        List<String> obstacles = new ArrayList<>();
        if (position.form().sources().isEmpty()) {
            obstacles.add("It rests on nothing: choose the statement or the source that it is read from.");
        }
        if (position.form().facts().reason() == null) {
            obstacles.add("It does not say in one line why it is read so: the reader is shown it.");
        }
        return obstacles;
    }

    /** Its headline is made of the names of the day. */
    @Override
    protected void written(Position position, Verb verb) {
        if (verb == Verb.MADE || verb == Verb.CHANGED) {
            shelf().change("""
                            update entry e set headline = left(n.name || ' (' || x.stance || '): ' || r.text, 200)
                              from position x join proposition r on r.id = x.proposition_id
                              join entry_party h on h.entry_id = x.id and h.part = 'holder' join person n on n.id = h.person_id
                             where e.id = x.id and x.id = ?
                            """, position.id());
        }
        this.checks.refreshEntry(position.id());
    }
}
