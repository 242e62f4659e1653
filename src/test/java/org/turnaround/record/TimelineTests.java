package org.turnaround.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.turnaround.ApplicationTest;
import org.turnaround.StatementCounter;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Filter;
import org.turnaround.shared.Page;
import org.turnaround.shared.PartialDate;

@ApplicationTest
@Transactional
class TimelineTests {

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter statements;

    private TestEntries given;
    private long council;

    @BeforeEach
    void given() {
        this.given = new TestEntries(this.jdbc);
        this.council = this.given.council();
    }

    @Test
    void showsTheNewestFirstUnlessAskedOtherwise() {
        this.given.entry(this.council, "2013-06-18", "second");
        this.given.entry(this.council, "2013", "first");
        this.given.entry(this.council, "2015-10", "third");

        assertThat(headlines(page(filter()))).containsExactly("third", "second", "first");
        assertThat(headlines(page(filter("order", "oldest")))).containsExactly("first", "second", "third");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50})
    void walkedToItsEndShowsEveryEntryOnceWhateverThePageSizeAndWhateverIsAddedMeanwhile(int size) {
        List<Long> there = IntStream.range(0, 23)
                .mapToObj(i -> this.given.entry(this.council, "2013-0" + (1 + i % 3), "entry " + i))
                .toList();

        List<Long> seen = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<EntryRow> page = page(filter("size", Integer.toString(size), "after", after));
            page.rows().forEach(entry -> seen.add(entry.id()));
            after = page.next();
            this.given.entry(this.council, "2013-02", "added while somebody reads");
            this.given.entry(this.council, "2020", "added at the head");
        } while (after != null);

        assertThat(seen).containsAll(there).doesNotHaveDuplicates();
    }

    @Test
    void costsOneStatementHoweverManyEntriesItShows() {
        for (int i = 0; i < 60; i++) {
            long entry = this.given.entry(this.council, "2014-03", "entry " + i);
            this.given.person(entry, "Some Body", Part.SPEAKER);
            this.given.topic(entry);
        }

        assertThat(this.statements.during(() -> page(filter("size", "1")))).isEqualTo(1);
        assertThat(this.statements.during(() -> page(filter("size", "60")))).isEqualTo(1);
    }

    @Test
    void namesPeopleTopicsAndSources() {
        long entry = this.given.entry(this.council, "2014-03", "said");
        String speaker = this.given.person(entry, "Some Body", Part.SPEAKER);
        String topic = this.given.topic(entry);

        EntryRow row = this.timeline.find(entry).orElseThrow();

        assertThat(row.people()).extracting(EntryRow.PersonPart::slug).containsExactly(speaker);
        assertThat(row.topics()).extracting(EntryRow.TopicName::slug).containsExactly(topic);
        assertThat(row.sources()).extracting(SourceLine::publication).containsExactly("The Paper");
    }

    @Test
    void leavesOutWhatIsWithdrawn() {
        this.given.withdraw(this.given.entry(this.council, "2014", "wrong"));

        assertThat(page(filter()).rows()).isEmpty();
    }

    @Test
    void isNarrowedByKindPersonTopicAndWords() {
        long board = this.given.entry(this.council, "meeting", PartialDate.parse("2013"), "The board meets first");
        this.given.entry(this.council, "2013", "Money is set aside");
        String chair = this.given.person(board, "A Chair", Part.CHAIRED);
        String topic = this.given.topic(board);

        for (MultiValueMap<String, String> narrow : List.of(
                filter("kind", "meeting"),
                filter("person", chair),
                filter("topic", topic),
                filter("q", "boards meeting"),
                filter("q", "board -money"))) {
            assertThat(headlines(page(narrow))).as("%s", narrow).containsExactly("The board meets first");
        }
    }

    @Test
    void countsARoughDateWhenAnyDayThatItCanMeanLiesWithin() {
        PartialDate spring = PartialDate.parse("2013-05~").between(LocalDate.of(2013, 3, 6), LocalDate.of(2013, 6, 10));
        this.given.entry(this.council, "event", spring, "spring");

        assertThat(headlines(page(filter("from", "2013-06", "to", "2013-06")))).containsExactly("spring");
        assertThat(page(filter("from", "2013-06-11")).rows()).isEmpty();
        assertThat(headlines(page(filter("from", "10 June 2013", "to", "summer 2013"))))
                .containsExactly("spring");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=party",
                "person=nobody-at-all",
                "topic=none-such",
                "from=yesterday",
                "to=2013-13",
                "order=sideways",
                "size=0",
                "size=101",
                "size=many",
                "after=xyz",
                "after=MjAxMw"
            })
    void refusesWhatCannotMeanAnything(String parameter) {
        String[] parts = parameter.split("=");

        assertThatExceptionOfType(BadRequest.class).isThrownBy(() -> page(filter(parts[0], parts[1])));
    }

    @Test
    void countsWhatItCanBeNarrowedTo() {
        long meeting = this.given.entry(this.council, "meeting", PartialDate.parse("2013"), "The board meets");
        this.given.person(meeting, "A Chair", Part.CHAIRED);
        this.given.entry(this.council, "2014", "Money");
        this.given.entry(this.council, "2015", "More money");

        TimelineChoices choices = this.timeline.choices(TimelineSubject.council(this.council));

        assertThat(choices.entries()).isEqualTo(3);
        assertThat(choices.kindOptions()).containsEntry("event", "Event (2)").containsEntry("meeting", "Meeting (1)");
        assertThat(choices.people()).extracting(TimelineChoices.Choice::label).containsExactly("A Chair");
    }

    private Page<EntryRow> page(MultiValueMap<String, String> request) {
        return this.timeline.page(TimelineSubject.council(this.council), Filter.read(TimelineFilter.class, request));
    }

    private static List<String> headlines(Page<EntryRow> page) {
        return page.rows().stream().map(EntryRow::headline).toList();
    }

    /** Name and value in turn; a null value leaves the parameter out. */
    private static MultiValueMap<String, String> filter(@Nullable String... parameters) {
        MultiValueMap<String, String> request = new LinkedMultiValueMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            if (parameters[i + 1] != null) {
                request.add(parameters[i], parameters[i + 1]);
            }
        }
        return request;
    }
}
