package org.turnaround.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.people.MpRow;
import org.turnaround.people.Mps;
import org.turnaround.people.Office;
import org.turnaround.people.People;
import org.turnaround.people.Person;
import org.turnaround.people.Posts;
import org.turnaround.people.Term;
import org.turnaround.position.Positions;
import org.turnaround.position.PropositionRow;
import org.turnaround.position.Propositions;
import org.turnaround.position.ThenAndNow;
import org.turnaround.record.Timeline;
import org.turnaround.record.TimelineFilter;
import org.turnaround.record.TimelineSubject;
import org.turnaround.shared.Moved;

/** One person in the other formats: an MP with their seats and positions, anybody else with their posts and entries. */
@RestController
class PersonFormatsController {

    private static final PublicShape<Person.FormerName> FORMER_NAME =
            PublicShape.of(Person.FormerName.class, "name", "from", "until", "sources");

    /** {@code starts} is null where it is not known: then it was held on {@code knownBy}; so {@code ends}, {@code knownUntil}. */
    private static final PublicShape<Office> OFFICE = PublicShape.of(
            Office.class, "title", "body", "status", "party", "starts", "ends", "knownBy", "knownUntil", "sources");

    /** One seat for one party. */
    private static final PublicShape<Term> TERM = PublicShape.of(
            Term.class,
            "constituency",
            "party",
            "partyUntil",
            "starts",
            "ends",
            "knownBy",
            "knownUntil",
            "councils",
            "sources");

    /** Somebody with all that they held. */
    private record Held(Person person, List<Office> offices, List<Term> seats) {}

    private static final PublicShape<Held> PERSON = PublicShape.of(Held.class, "person.slug", "person.name")
            .each("formerNames", one -> one.person().formerNames(), FORMER_NAME)
            .each("offices", Held::offices, OFFICE)
            .address("url", one -> one.person().url());

    private static final PublicShape<Held> MP = PERSON.each("seats", Held::seats, TERM);

    private final People people;
    private final Posts posts;
    private final Mps mps;
    private final Propositions propositions;
    private final Positions positions;
    private final Timeline timeline;
    private final Beside beside;
    private final Clock clock;
    private final Files files;

    PersonFormatsController(
            People people,
            Posts posts,
            Mps mps,
            Propositions propositions,
            Positions positions,
            Timeline timeline,
            Beside beside,
            Clock clock,
            Files files) {
        this.people = people;
        this.posts = posts;
        this.mps = mps;
        this.propositions = propositions;
        this.positions = positions;
        this.timeline = timeline;
        this.beside = beside;
        this.clock = clock;
        this.files = files;
    }

    /** With their positions, proposition by proposition; what they said and did is on their timeline. */
    @GetMapping("/mps/{slug}.json")
    Map<String, @Nullable Object> mp(@PathVariable String slug) {
        Person mp = named(slug, true);
        Map<String, @Nullable Object> json = MP.json(held(mp));
        Map<Long, ThenAndNow> stands = Positions.byProposition(this.positions.of(List.of(mp.id())));
        json.put(
                "propositions",
                this.propositions.touching(List.of(mp.id())).stream()
                        .filter(one -> stands.containsKey(one.id()))
                        .map(one -> stand(one, stands.get(one.id())))
                        .toList());
        return this.beside.disagreements("person", mp.id(), json);
    }

    private static Map<String, @Nullable Object> stand(PropositionRow proposition, @Nullable ThenAndNow stand) {
        Map<String, @Nullable Object> json = PositionFormatsController.HEADING.json(proposition);
        if (stand != null) {
            json.putAll(PositionFormatsController.STANDS.json(stand));
        }
        return json;
    }

    /** Their line in the list of MPs of today. */
    @GetMapping("/mps/{slug}.csv")
    ResponseEntity<byte[]> mpCsv(@PathVariable String slug) {
        MpRow mp = this.mps.of(named(slug, true).id(), LocalDate.now(this.clock));
        return this.files.of(ListFormatsController.MPS, List.of(mp));
    }

    /** With what they have a part in, page by page. */
    @GetMapping("/people/{slug}.json")
    Map<String, @Nullable Object> person(@PathVariable String slug, TimelineFilter filter) {
        Person person = named(slug, false);
        return RecordFormatsController.ENTRY.page(
                this.beside.disagreements("person", person.id(), PERSON.json(held(person))),
                "entries",
                this.timeline.page(TimelineSubject.person(person.id()), filter));
    }

    private Held held(Person person) {
        return new Held(person, this.posts.officesOf(person.id()), this.posts.termsOf(person.id()));
    }

    /** @throws Moved when they are found under another name, or among those who are MPs and here are not, or the reverse */
    private Person named(String slug, boolean mp) {
        Person person = this.people.named(slug);
        if (!person.slug().equals(slug) || person.mp() != mp) {
            throw new Moved(person.url());
        }
        return person;
    }
}
