package org.turnaround.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.council.FormerCouncil;
import org.turnaround.inspection.Inspections;
import org.turnaround.people.Seat;
import org.turnaround.people.Seats;
import org.turnaround.people.Successions;
import org.turnaround.publishing.ListFormatsController.Standing;
import org.turnaround.record.Coverage;
import org.turnaround.record.FactKind;

/** One council in the other formats: its line in the list of councils, and with it what is said of it nowhere else. */
@RestController
class CouncilFormatsController {

    private static final PublicShape<Council.Predecessor> PREDECESSOR =
            PublicShape.of(Council.Predecessor.class, "slug", "name", "until", "note");

    private static final PublicShape<Seat.Holder> HOLDER =
            PublicShape.of(Seat.Holder.class, "slug", "name", "party", "sure");

    private static final PublicShape<Seat> SEAT =
            PublicShape.of(Seat.class, "constituency").each("holders", Seat::holders, HOLDER);

    private static final PublicShape<Standing> COUNCIL = ListFormatsController.COUNCIL
            .fields("council.officialName", "council.opened")
            .each("predecessors", one -> one.council().predecessors(), PREDECESSOR);

    /** One that is no more, with the slugs of those that followed it. */
    private record Ended(FormerCouncil council, List<Successions.Line> after) {}

    private static final PublicShape<Ended> ENDED = PublicShape.of(
                    Ended.class, "council.slug", "council.name", "council.officialName", "council.gss", "council.until")
            .field("followedBy", "after.slug")
            .address("url", one -> "/councils/" + one.council().slug());

    private static final Csv<Ended> ENDED_CSV = new Csv<>("council", ENDED);

    private final Councils councils;
    private final Successions successions;
    private final Inspections inspections;
    private final Seats seats;
    private final Coverage coverage;
    private final Clock clock;
    private final Files files;

    CouncilFormatsController(
            Councils councils,
            Successions successions,
            Inspections inspections,
            Seats seats,
            Coverage coverage,
            Clock clock,
            Files files) {
        this.councils = councils;
        this.successions = successions;
        this.inspections = inspections;
        this.seats = seats;
        this.coverage = coverage;
        this.clock = clock;
        this.files = files;
    }

    /** {@code seats} are those of today; {@code coverage} says of each kind of fact whether it has been collected. */
    @GetMapping("/councils/{slug}.json")
    Map<String, @Nullable Object> json(@PathVariable String slug) {
        Optional<Ended> ended = ended(slug);
        if (ended.isPresent()) {
            return ENDED.json(ended.get());
        }
        Standing standing = standing(slug);
        long council = standing.council().id();
        Map<String, @Nullable Object> json = COUNCIL.json(standing);
        json.put("seats", SEAT.all(this.seats.ofCouncil(council, LocalDate.now(this.clock))));
        json.put("coverage", coverage(this.coverage.ofCouncil(council)));
        return json;
    }

    @GetMapping("/councils/{slug}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String slug) {
        Optional<Ended> ended = ended(slug);
        return ended.isPresent()
                ? this.files.of(ENDED_CSV, List.of(ended.get()))
                : this.files.of(ListFormatsController.COUNCILS, List.of(standing(slug)));
    }

    private Standing standing(String slug) {
        Council council = this.councils.named(slug);
        return new Standing(council, this.inspections.current(council.id()).orElse(null));
    }

    private Optional<Ended> ended(String slug) {
        return this.councils.find(slug).isPresent()
                ? Optional.empty()
                : this.councils.former(slug).map(one -> new Ended(one, this.successions.after(slug)));
    }

    private static Map<String, @Nullable Object> coverage(Coverage.Covered covered) {
        Map<String, @Nullable Object> coverage = new LinkedHashMap<>();
        Arrays.stream(FactKind.values())
                .forEach(kind -> coverage.put(kind.code(), PublicShape.coverage(covered.of(kind.code()))));
        return coverage;
    }
}
