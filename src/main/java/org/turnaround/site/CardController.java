package org.turnaround.site;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.council.FormerCouncil;
import org.turnaround.inspection.CurrentGrade;
import org.turnaround.inspection.FindingRow;
import org.turnaround.inspection.Findings;
import org.turnaround.inspection.Inspections;
import org.turnaround.people.People;
import org.turnaround.people.Person;
import org.turnaround.people.Posts;
import org.turnaround.people.Tenure;
import org.turnaround.shared.Moved;

/** The pictures that links show where they are shared (Open Graph): of a council, an MP, a finding, and of the site. */
@RestController
class CardController {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final CardPainter painter;
    private final Councils councils;
    private final Inspections inspections;
    private final People people;
    private final Posts posts;
    private final Findings findings;
    private final Clock clock;

    CardController(
            CardPainter painter,
            Councils councils,
            Inspections inspections,
            People people,
            Posts posts,
            Findings findings,
            Clock clock) {
        this.painter = painter;
        this.councils = councils;
        this.inspections = inspections;
        this.people = people;
        this.posts = posts;
        this.findings = findings;
        this.clock = clock;
    }

    @GetMapping("/card.png")
    ResponseEntity<byte[]> site() {
        return picture(Card.OF_THE_SITE);
    }

    @GetMapping("/councils/{slug}/card.png")
    ResponseEntity<byte[]> council(@PathVariable String slug) {
        Optional<FormerCouncil> former = this.councils.former(slug);
        if (former.isPresent() && this.councils.find(slug).isEmpty()) {
            return picture(new Card("A council that is no more", former.get().name(), "", null));
        }
        Council council = this.councils.named(slug);
        Optional<CurrentGrade> grade = this.inspections.current(council.id());
        return picture(new Card(
                "Children’s services",
                council.name(),
                grade.map(one -> one.gradeLabel() + ", " + one.date().words()).orElse(""),
                grade.map(CurrentGrade::gradeCode).orElse(null)));
    }

    @GetMapping("/mps/{slug}/card.png")
    ResponseEntity<byte[]> mp(@PathVariable String slug) {
        Person person = this.people.named(slug);
        if (!person.mp()) {
            throw new Moved("/card.png");
        }
        return picture(of(person));
    }

    /** The seat in the sentence that the page of somebody begins with. */
    Card of(Person mp) {
        String seat = Tenure.of(this.posts.termsOf(mp.id())).stream()
                .findFirst()
                .map(tenure -> tenure.words(LocalDate.now(this.clock)))
                .orElse("");
        return new Card("Said and done about children’s services", mp.name(), seat, null);
    }

    @GetMapping("/findings/{id}/card.png")
    ResponseEntity<byte[]> finding(@PathVariable long id) {
        FindingRow finding = this.findings.withId(id);
        return picture(new Card(
                finding.inspected().councilName() + ", "
                        + finding.inspected().date().words() + ": "
                        + finding.kind().label().toLowerCase(Locale.UK),
                finding.text(),
                "",
                null));
    }

    private ResponseEntity<byte[]> picture(Card card) {
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .contentType(MediaType.IMAGE_PNG)
                .body(this.painter.png(card));
    }
}
