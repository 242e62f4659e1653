package org.turnaround.statement.editing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnaround.desk.form.Lookups;
import org.turnaround.people.Seat;
import org.turnaround.people.Seats;
import org.turnaround.record.Part;
import org.turnaround.shared.PartialDate;

/** Holds those named in the form of a joint statement against who sat for its council on its day. */
@Component
class SeatWarnings {

    private final Seats seats;
    private final Lookups lookups;

    SeatWarnings(Seats seats, Lookups lookups) {
        this.seats = seats;
        this.lookups = lookups;
    }

    /** One sentence for each who is missing or should not be there; none where the statement is not a joint one. */
    List<String> of(Statement.Form form) {
        LocalDate day = day(form);
        if (!isJoint(form) || form.entry().council() == null || day == null) {
            return List.of();
        }
        Set<String> named = named(form);
        List<String> warnings = new ArrayList<>();
        Set<String> seated = new LinkedHashSet<>();
        for (Seat seat : seatsOf(form)) {
            for (Seat.Holder holder : seat.holders()) {
                seated.add(key(holder.personId()));
                if (holder.sure() && !named.contains(key(holder.personId()))) {
                    warnings.add(holder.name() + " held " + seat.constituency() + " that day and is not mentioned");
                }
            }
        }
        Set<String> others = new LinkedHashSet<>(named);
        others.removeIf(key -> !key.startsWith("person") || seated.contains(key));
        others.removeAll(form.keys(Part.SPEAKER));
        Map<String, String> names = this.lookups.named("who", others);
        others.forEach(key -> warnings.add(
                names.getOrDefault(key, key) + ": held no seat of this council that day, as far as is known"));
        return warnings;
    }

    /** Those who held a seat of its council on its day, or may have. */
    List<Long> seated(Statement.Form form) {
        return seatsOf(form).stream()
                .flatMap(seat -> seat.holders().stream())
                .map(Seat.Holder::personId)
                .distinct()
                .toList();
    }

    private List<Seat> seatsOf(Statement.Form form) {
        Long council = form.entry().council();
        LocalDate day = day(form);
        return council == null || day == null ? List.of() : this.seats.ofCouncil(council, day);
    }

    /** A form that is not finished has none. */
    private static @Nullable LocalDate day(Statement.Form form) {
        PartialDate date = form.entry().date();
        return date == null || !date.isReadable() ? null : date.sortDay();
    }

    private static Set<String> named(Statement.Form form) {
        Set<String> named = new LinkedHashSet<>(form.keys(Part.SPEAKER));
        named.addAll(form.keys(Part.ON_BEHALF));
        form.signatories().stream().filter(line -> line.state() != null).forEach(line -> named.add(key(line.person())));
        return named;
    }

    private static boolean isJoint(Statement.Form form) {
        return form.keys(Part.ON_BEHALF).size() > 1
                || form.signatories().stream().anyMatch(line -> line.state() != null);
    }

    private static String key(long person) {
        return "person-" + person;
    }
}
