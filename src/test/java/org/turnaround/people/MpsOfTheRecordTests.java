package org.turnaround.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.MultiValueMap;
import org.turnaround.RecordTest;
import org.turnaround.shared.Page;

/** The list of MPs says how much is on the record of each, and lists those with something first. */
@RecordTest
class MpsOfTheRecordTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Autowired
    private Mps mps;

    @Autowired
    private Posts posts;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void thoseWithSomethingComeFirstAndNobodyIsLostBetweenPages() {
        List<MpRow> all = all(Map.of());
        assertThat(all).hasSize(650).doesNotHaveDuplicates();
        int told = (int) all.stream().filter(mp -> mp.entries() > 0).count();
        assertThat(this.mps.count(filter(Map.of()), DAY)).isEqualTo(new Mps.Count(650, told));
        assertThat(all.subList(0, told)).allMatch(mp -> mp.entries() > 0 && mp.newest() != null);
        assertThat(all.subList(told, 650)).allMatch(mp -> mp.entries() == 0 && mp.newest() == null);
    }

    @Test
    void formerMembersAreReachedWithoutTheirName() {
        List<MpRow> told = all(Map.of("record", List.of("some"), "who", List.of("all")));
        assertThat(told)
                .allMatch(mp -> mp.entries() > 0)
                .anySatisfy(mp -> assertThat(mp.name() + ", " + mp.lastSeat())
                        .isEqualTo("Brandon Lewis, Great Yarmouth until 30 May 2024"));
        assertThat(all(Map.of("who", List.of("former")))).allMatch(mp -> mp.seat() == null);
    }

    @Test
    void equalTermsThatFollowEachOtherAreOneRow() {
        for (MpRow mp : all(Map.of("who", List.of("all")))) {
            List<Tenure> tenures = Tenure.of(this.posts.termsOf(mp.id()));
            for (int i = 1; i < tenures.size(); i++) {
                Term later = tenures.get(i - 1).first();
                Term earlier = tenures.get(i).last();
                assertThat(later.isLike(earlier)
                                && later.starts() != null
                                && earlier.ends() != null
                                && !later.starts()
                                        .first()
                                        .isAfter(earlier.ends().last().plusDays(60)))
                        .as(mp.name())
                        .isFalse();
            }
        }
    }

    @Test
    void anMpsPageSaysSeatPartyAndYearsFirstAndThenTheirWords() {
        assertThat(this.mvc.get().uri("/mps/chloe-smith"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Was MP for Norwich North (Conservative) from 6 May 2010, where the record begins, until 30 May 2024.",
                        "In their own words",
                        "Early intervention and prevention should be expanded.",
                        "19 January 2016",
                        "intervention as early and smartly as possible",
                        "Eastern Daily Press",
                        "Cite",
                        "Chloe Smith, 19 January 2016: “intervention as early",
                        "Agrees",
                        "Elected again on 7 May 2015, 8 June 2017, 12 December 2019.",
                        "In sources as");
        assertThat(this.mvc.get().uri("/mps/clive-lewis"))
                .bodyText()
                .contains("MP for Norwich South (Labour) since 4 July 2024.");
    }

    /** The newest answer on the record may be ten years old. */
    @Test
    void noOldAnswerIsCalledThatOfNow() throws UnsupportedEncodingException {
        for (String slug : List.of("brandon-lewis", "clive-lewis", "chloe-smith")) {
            assertThat(Jsoup.parse(this.mvc
                                    .get()
                                    .uri("/mps/" + slug)
                                    .exchange()
                                    .getResponse()
                                    .getContentAsString())
                            .select(".said-on__date strong")
                            .eachText())
                    .isSubsetOf("First", "Between", "Newest on the record");
        }
    }

    private List<MpRow> all(Map<String, List<String>> asked) {
        List<MpRow> all = new ArrayList<>();
        String after = null;
        do {
            MpFilter filter = filter(asked);
            Page<MpRow> page =
                    this.mps.page(new MpFilter(null, null, null, null, filter.record(), filter.who(), after), DAY, 100);
            all.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return all;
    }

    private static MpFilter filter(Map<String, List<String>> asked) {
        return MpFilter.from(MultiValueMap.fromMultiValue(asked), DAY);
    }
}
