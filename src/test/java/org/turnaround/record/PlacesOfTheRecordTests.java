package org.turnaround.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.RecordTest;
import org.turnaround.shared.Page;

/** A page of a timeline says where it stands, and leads back to the page before it, whatever is filtered. */
@RecordTest
class PlacesOfTheRecordTests {

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void everyPageLeadsBackToTheOneBefore() {
        TimelineSubject norfolk = norfolk();
        for (TimelineFilter first : List.of(
                TimelineFilter.everything(),
                TimelineFilter.everything().ordered("oldest"),
                TimelineFilter.everything().withKind(EntryKind.STATEMENT))) {
            List<TimelineFilter> pages = pages(norfolk, first);
            long before = 0;
            for (int i = 0; i < pages.size(); i++) {
                TimelinePlace place = this.timeline.place(norfolk, pages.get(i));
                assertThat(place.before()).isEqualTo(before);
                assertThat(place.back())
                        .isEqualTo(i < 2 ? null : pages.get(i - 1).after());
                before += this.timeline.page(norfolk, pages.get(i)).rows().size();
            }
            assertThat(before).isEqualTo(this.timeline.place(norfolk, first).found());
        }
    }

    @Test
    void theYearsAreThoseThatHaveAnEntry() {
        assertThat(this.timeline.place(norfolk(), TimelineFilter.everything()).years())
                .isEqualTo(this.jdbc.sql("""
                            select distinct extract(year from e.sort_day)::int from entry e join council c on c.id = e.council_id
                             where c.slug = 'norfolk' and e.state = 'published' and e.on_timelines order by 1 desc
                            """).query(Integer.class).list());
    }

    @Test
    void theCountFollowsTheFilterAndIsNotSaidWhereNothingFits() {
        assertThat(this.mvc.get().uri("/councils/norfolk/timeline?person=chloe-smith"))
                .bodyText()
                .containsPattern("1 to 12 of 2\\d entries that fit")
                .contains("Person: Chloe Smith");
        assertThat(this.mvc.get().uri("/mps/chloe-smith/timeline?q=zebra"))
                .bodyText()
                .contains("Nothing on the record fits this")
                .doesNotContain("list-order");
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsSaidBesideTheField() {
        assertThat(this.mvc.get().uri("/councils/norfolk/timeline?from=2016&to=2015"))
                .hasStatus(400)
                .bodyText()
                .contains("The last day, “2015”, is before the first, “2016”", "filter-to-error");
        assertThat(this.mvc.get().uri("/councils/norfolk/timeline.json?from=2016&to=2015"))
                .hasStatus(400);
        assertThat(this.mvc.get().uri("/councils/norfolk/timeline?from=2015&to=2015-06"))
                .hasStatusOk();
    }

    @Test
    void updatesOfOneDayAndSourceAreOneLineThatOpens() {
        List<EntryLine> lines = EntryLine.of(this.timeline
                .page(council("cheshire-east"), TimelineFilter.everything().sized(20))
                .rows());
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.words()).isEqualTo("8 updates of the plan’s actions");
            assertThat(line.entries()).allMatch(entry -> entry.kind() == EntryKind.ACTION_UPDATE);
        });
        assertThat(lines).filteredOn(EntryLine::opens).hasSize(2);
    }

    /** What suits a phone is not what suits a file. */
    @Test
    void aPageShowsTwelveAndAFileHoldsTwenty() {
        assertThat(this.timeline
                        .page(norfolk(), TimelineFilter.everything().onAPage())
                        .rows())
                .hasSize(12);
        assertThat(this.timeline.page(norfolk(), TimelineFilter.everything()).rows())
                .hasSize(20);
        assertThat(TimelineFilter.everything().sized(50).onAPage().pageSize()).isEqualTo(50);
        assertThat(this.mvc.get().uri("/councils/norfolk/timeline.json"))
                .bodyJson()
                .extractingPath("$.entries.length()")
                .isEqualTo(20);
        assertThat(this.mvc.get().uri("/councils/norfolk/timeline")).bodyText().contains("1 to 12 of ");
    }

    private List<TimelineFilter> pages(TimelineSubject subject, TimelineFilter first) {
        List<TimelineFilter> pages = new ArrayList<>(List.of(first));
        Page<EntryRow> page = this.timeline.page(subject, first);
        while (page.next() != null) {
            TimelineFilter next =
                    new TimelineFilter(first.kind(), null, null, null, null, null, first.order(), null, page.next());
            pages.add(next);
            page = this.timeline.page(subject, next);
        }
        return pages;
    }

    private TimelineSubject norfolk() {
        return council("norfolk");
    }

    private TimelineSubject council(String slug) {
        return TimelineSubject.council(this.jdbc
                .sql("select id from council where slug = ?")
                .param(slug)
                .query(Long.class)
                .single());
    }
}
