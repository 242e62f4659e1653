package org.turnaround.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.turnaround.RecordTest;
import org.turnaround.council.Councils;
import org.turnaround.people.People;
import org.turnaround.record.EntryRow;
import org.turnaround.record.Timeline;
import org.turnaround.record.TimelineFilter;
import org.turnaround.record.TimelineSubject;
import org.turnaround.shared.Page;

/** The bundled record tells Norfolk's story: each turn of it is on the right timelines, with its source. */
@RecordTest
class NorfolkStoryTests {

    @Autowired
    private Timeline timeline;

    @Autowired
    private Councils councils;

    @Autowired
    private People people;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inspection | 2013-02 | judged inadequate in all four areas",
                "intervention | 2013-04~ | improvement board with an independent chair",
                "statement | 2013-05~ | on probation",
                "statement | 2013-06-14~ | One MP speaks for all nine: an interim board should take over",
                "appointment | 2013-06-21 | Lisa Christensen",
                "intervention | 2013-12 | directs Norfolk",
                "inspection | 2015-10-20 | Inadequate again",
                "intervention | 2015-12-14~ | commissioner, Dave Hill",
                "meeting | 2016-01-18 | meet the commissioner",
                "meeting | 2016-01-18 | meet the director",
                "statement | 2016-01-19 | Eight of nine MPs",
                "survey | 2017-04~ | three answer, six do not",
                "inspection | 2018-01-19 | requires improvement and leaves inadequate; adoption is outstanding",
                "inspection | 2023-01-13 | good",
                "inspection | 2026-05-18 | outstanding",
            })
    void everyTurnOfItIsOnTheCouncilsTimelineWithItsSource(String kind, String date, String words) {
        assertThat(ofNorfolk()).anySatisfy(entry -> {
            assertThat(entry.kind().code()).isEqualTo(kind);
            assertThat(entry.date().edtf()).isEqualTo(date);
            assertThat(entry.headline()).contains(words);
            assertThat(entry.sources()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "brandon-lewis | Three MPs will keep the department under scrutiny and ask to meet the minister",
                "chloe-smith | Three MPs will keep the department under scrutiny and ask to meet the minister",
                "richard-bacon | Three MPs will keep the department under scrutiny and ask to meet the minister",
                "elizabeth-truss | One MP speaks for all nine",
                "simon-wright | One MP speaks for all nine",
                "norman-lamb | Eight of nine MPs",
                "clive-lewis | disingenuous",
            })
    void whatAnMpSaidIsOnTheMpsTimeline(String slug, String words) {
        assertThat(ofPerson(slug))
                .anySatisfy(entry -> assertThat(entry.headline() + " " + entry.summary() + " " + entry.detail())
                        .contains(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"brandon-lewis", "clive-lewis"})
    void theTwoMrLewisesAreNeverMixed(String slug) {
        String other = slug.equals("clive-lewis") ? "brandon-lewis" : "clive-lewis";

        assertThat(ofPerson(slug))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.people())
                        .extracting(EntryRow.PersonPart::slug)
                        .contains(slug));
        assertThat(ofPerson(slug))
                .filteredOn(entry -> entry.kind().code().equals("statement"))
                .noneSatisfy(entry -> assertThat(entry.people())
                        .filteredOn(person -> person.part().equals("speaker"))
                        .extracting(EntryRow.PersonPart::slug)
                        .contains(other));
    }

    @Test
    void theSameWordsInTwoOutletsAreOneStatementWithTwoSources() {
        assertThat(ofPerson("george-freeman"))
                .filteredOn(entry ->
                        "put in a strong bid for Norfolk".equals(entry.detail().get("quote")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.sources()).hasSizeGreaterThanOrEqualTo(2));
    }

    private List<EntryRow> ofNorfolk() {
        return all(TimelineSubject.council(this.councils.named("norfolk").id()));
    }

    private List<EntryRow> ofPerson(String slug) {
        return all(TimelineSubject.person(this.people.named(slug).id()));
    }

    private List<EntryRow> all(TimelineSubject subject) {
        List<EntryRow> entries = new ArrayList<>();
        TimelineFilter filter = TimelineFilter.everything().sized(100);
        Page<EntryRow> page = this.timeline.page(subject, filter);
        entries.addAll(page.rows());
        while (page.next() != null) {
            page = this.timeline.page(
                    subject, new TimelineFilter(List.of(), null, null, null, null, null, null, 100, page.next()));
            entries.addAll(page.rows());
        }
        return entries;
    }
}
