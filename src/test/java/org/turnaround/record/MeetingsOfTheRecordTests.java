package org.turnaround.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.RecordTest;
import org.turnaround.record.EntryRow.PersonPart;

/** Every meeting of the bundled record: who met, as far as sources say it, and on whose timelines it stands. */
@RecordTest
class MeetingsOfTheRecordTests {

    private static final String NOT_NAMED = "Who else was there is not named in what was read.";

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void twoMetOrItSaysThatTheOthersAreNotNamed() {
        assertThat(all()).hasSizeGreaterThan(15).allSatisfy(meeting -> {
            boolean isAlone = Stream.of(Part.CHAIRED, Part.ATTENDED, Part.SAID_TO_ATTEND)
                            .flatMap(part -> meeting.parties().getOrDefault(part, List.of()).stream())
                            .map(EntryRow.Named::name)
                            .distinct()
                            .count()
                    < 2;
            assertThat(Boolean.TRUE.equals(meeting.detail().get("alone")))
                    .as(meeting.headline())
                    .isEqualTo(isAlone);
            assertThat(this.mvc.get().uri(meeting.url()))
                    .hasStatusOk()
                    .bodyText()
                    .satisfies(page -> assertThat(page.contains(NOT_NAMED))
                            .as(meeting.headline())
                            .isEqualTo(isAlone));
        });
    }

    @Test
    void eachStandsOnTheTimelineOfEveryoneWhoTookPart() {
        Map<PersonPart, List<EntryRow>> meetings = new LinkedHashMap<>();
        all().forEach(meeting -> meeting.people()
                .forEach(person -> meetings.computeIfAbsent(
                                new PersonPart(person.slug(), person.name(), Part.ATTENDED, person.mp()),
                                who -> new ArrayList<>())
                        .add(meeting)));
        assertThat(meetings)
                .hasSizeGreaterThan(20)
                .allSatisfy((person, met) -> assertThat(
                                this.mvc.get().uri(person.url() + (person.mp() ? "/timeline" : "") + "?kind=meeting"))
                        .hasStatusOk()
                        .bodyText()
                        .contains(met.stream()
                                .map(meeting -> "id=\"entry-" + meeting.id() + "\"")
                                .toArray(String[]::new)));
    }

    /** What sources say of several together is no list of who was in the room. */
    @Test
    void whoIsOnlySaidToHaveBeenThereIsNotListedAsThere() {
        assertThat(List.of("meet-timpson-2013", "meet-hill-2016", "meet-rosen-2016"))
                .allSatisfy(key -> {
                    EntryRow meeting = this.timeline.shown(entry(key), "a meeting");
                    assertThat(meeting.people(Part.ATTENDED)).as(key).hasSize(1);
                    assertThat(meeting.people())
                            .as(key)
                            .filteredOn(PersonPart::mp)
                            .hasSizeGreaterThanOrEqualTo(8);
                    assertThat(this.mvc.get().uri(meeting.url())).bodyText().contains("Said to have been there");
                });
    }

    private List<EntryRow> all() {
        return this.timeline.withIds(this.jdbc
                .sql("select id from entry where kind = 'meeting' and state = 'published'")
                .query(Long.class)
                .list());
    }

    private long entry(String key) {
        return this.jdbc
                .sql("select id from entry where record_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }
}
