package org.turnaround.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnaround.people.Seat;
import org.turnaround.record.EntryRow.PersonPart;
import org.turnaround.record.Part;
import org.turnaround.statement.StatementRow.Signatory;

/**
 * A joint statement held against who sat for the council on the day: nobody is counted in or out by a headline.
 *
 * @param lines one for each MP who held a seat that day or may have, by seat
 * @param others signatories who held none, as far as the record goes
 * @param exact whether the day is known: else it is the first that the date can mean
 */
public record SeatsBehind(List<Line> lines, List<Signatory> others, boolean exact) {

    /**
     * An MP of that day and how they stand to the statement.
     *
     * @param signatory their line in the list of signatories, or null where they are not in it
     */
    public record Line(
            String constituency,
            Seat.Holder holder,
            SignatoryState state,
            @Nullable Signatory signatory) {}

    /** @param people those with a part in the statement, speakers and those spoken for among them */
    public static SeatsBehind of(
            List<Seat> seats, List<Signatory> signatories, List<PersonPart> people, boolean exact) {
        Map<String, Signatory> listed = new HashMap<>();
        signatories.forEach(signatory -> listed.put(signatory.slug(), signatory));
        List<Line> lines = new ArrayList<>();
        for (Seat seat : seats) {
            for (Seat.Holder holder : seat.holders()) {
                Signatory signatory = listed.get(holder.slug());
                lines.add(new Line(seat.constituency(), holder, state(holder.slug(), signatory, people), signatory));
            }
        }
        return new SeatsBehind(List.copyOf(lines), without(lines, signatories), exact);
    }

    /** "that day", or what is true of a date that leaves the day open. */
    public String day() {
        return this.exact ? "that day" : "on about that day";
    }

    /** "9 MPs held a seat that day: 8 signed, spoke or were named, 1 dissented elsewhere"; only those surely seated count. */
    public String summary(String councilName) {
        List<Line> sure =
                this.lines.stream().filter(line -> line.holder().sure()).toList();
        long behind = sure.stream().filter(line -> line.state().isBehindIt()).count();
        List<String> parts = new ArrayList<>();
        parts.add(behind + " spoke, signed or were named");
        add(parts, sure, SignatoryState.DISSENTED_ELSEWHERE, "dissented elsewhere");
        add(parts, sure, SignatoryState.DID_NOT_SIGN, "did not sign");
        add(parts, sure, SignatoryState.NOT_MENTIONED, "not mentioned");
        return sure.size() + (sure.size() == 1 ? " MP" : " MPs") + " held " + councilName + " seats " + day() + ": "
                + String.join(", ", parts);
    }

    private static void add(List<String> parts, Collection<Line> lines, SignatoryState state, String words) {
        long count = lines.stream().filter(line -> line.state() == state).count();
        if (count > 0) {
            parts.add(count + " " + words);
        }
    }

    private static SignatoryState state(String slug, @Nullable Signatory signatory, List<PersonPart> people) {
        if (signatory != null) {
            return signatory.state();
        }
        Set<Part> parts = people.stream()
                .filter(person -> person.slug().equals(slug))
                .map(PersonPart::part)
                .collect(Collectors.toSet());
        if (parts.contains(Part.SPEAKER)) {
            return SignatoryState.SPOKE;
        }
        return parts.contains(Part.ON_BEHALF) ? SignatoryState.SPOKEN_FOR : SignatoryState.NOT_MENTIONED;
    }

    private static List<Signatory> without(List<Line> lines, List<Signatory> signatories) {
        Set<String> seated = lines.stream().map(line -> line.holder().slug()).collect(Collectors.toSet());
        return signatories.stream()
                .filter(signatory -> !seated.contains(signatory.slug()))
                .toList();
    }
}
