package org.turnaround.statement.editing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.turnaround.people.Seat;
import org.turnaround.people.SeatHolder;
import org.turnaround.people.Seats;
import org.turnaround.record.editing.WhoLookup;

/** Holds those ticked in the form of a joint statement against who sat for its council on its day. */
@Component
class SeatWarnings {

    private final Seats seats;
    private final WhoLookup who;

    SeatWarnings(Seats seats, WhoLookup who) {
        this.seats = seats;
        this.who = who;
    }

    /** One sentence for each who is missing or should not be there; none where the statement is not a joint one. */
    List<String> of(StatementDraftForm form) {
        Set<String> ticked = ticked(form);
        if (!isJoint(form)
                || form.entry().councilId() == null
                || form.entry().date().sortDay() == null) {
            return List.of();
        }
        Map<String, String> names = this.who.named(ticked);
        List<String> warnings = new ArrayList<>();
        Set<String> seated = new LinkedHashSet<>();
        for (Seat seat : seatsOf(form)) {
            for (SeatHolder holder : seat.holders()) {
                seated.add(key(holder));
                if (holder.sure() && !ticked.contains(key(holder))) {
                    warnings.add(holder.name() + " held " + seat.constituency() + " that day and is not mentioned");
                }
            }
        }
        ticked.stream()
                .filter(key -> key.startsWith("person")
                        && !seated.contains(key)
                        && !form.speakers().contains(key))
                .map(key ->
                        names.getOrDefault(key, key) + ": held no seat of this council that day, as far as is known")
                .forEach(warnings::add);
        return warnings;
    }

    /** The keys of those who held a seat of its council on its day, or may have. */
    List<String> seated(StatementDraftForm form) {
        return seatsOf(form).stream()
                .flatMap(seat -> seat.holders().stream())
                .map(SeatWarnings::key)
                .toList();
    }

    private List<Seat> seatsOf(StatementDraftForm form) {
        Long council = form.entry().councilId();
        LocalDate day = form.entry().date().sortDay();
        return council == null || day == null ? List.of() : this.seats.ofCouncil(council, day);
    }

    private static Set<String> ticked(StatementDraftForm form) {
        Set<String> ticked = new LinkedHashSet<>(form.speakers());
        ticked.addAll(form.onBehalf());
        form.signatories().stream()
                .filter(line -> !line.state().isEmpty())
                .map(SignatoryLine::who)
                .forEach(ticked::add);
        return ticked;
    }

    private static boolean isJoint(StatementDraftForm form) {
        return form.onBehalf().size() > 1
                || form.signatories().stream().anyMatch(line -> !line.state().isEmpty());
    }

    private static String key(SeatHolder holder) {
        return "person-" + holder.personId();
    }
}
