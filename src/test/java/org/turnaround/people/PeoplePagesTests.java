package org.turnaround.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.record.Part;
import org.turnaround.record.TestEntries;
import org.turnaround.shared.PartialDate;

@ApplicationTest
@Transactional
class PeoplePagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private TestPeople given;
    private TestEntries entries;
    private long norfolk;
    private long clive;

    @BeforeEach
    void twoMembersOfOneSurname() {
        this.given = new TestPeople(this.jdbc);
        this.entries = new TestEntries(this.jdbc);
        this.norfolk = this.given.council("test-norfolk", "Test Norfolk");
        long brandon = this.given.person("test-brandon-lewis", "Brandon Lewis");
        this.clive = this.given.person("test-clive-lewis", "Clive Lewis");
        long yarmouth = this.given.constituency("Great Testmouth", "2010", this.norfolk);
        long south = this.given.constituency("Testwich South", "2010", this.norfolk);
        this.given.seat(brandon, yarmouth, "Conservative", "2010-05-06", "2024-05-30");
        this.given.seat(this.clive, south, "Labour", "2015-05-07", "2024-05-30");
        this.entries.take(said("2013-05", "Mr Lewis warns the managers"), brandon, Part.SPEAKER);
        this.entries.take(said("2016-01-20", "Mr Lewis calls the fund a fiction"), this.clive, Part.SPEAKER);
    }

    @Test
    void twoMembersOfOneSurnameNeverMix() {
        assertThat(this.mvc.get().uri("/mps/test-brandon-lewis/timeline"))
                .hasStatusOk()
                .bodyText()
                .contains("warns the managers")
                .doesNotContain("a fiction");
        assertThat(this.mvc.get().uri("/mps/test-clive-lewis/timeline"))
                .hasStatusOk()
                .bodyText()
                .contains("a fiction")
                .doesNotContain("warns the managers");
    }

    @Test
    void listsWhoHeldASeatOnTheDayAskedAbout() {
        assertThat(this.mvc.get().uri("/mps?on=2013-06-14&council=test-norfolk"))
                .hasStatusOk()
                .bodyText()
                .contains("14 June 2013", "Great Testmouth", "Brandon Lewis")
                .doesNotContain("Testwich South");
        assertThat(this.mvc.get().uri("/mps?on=2016-01-20&council=test-norfolk&party=Labour"))
                .hasStatusOk()
                .bodyText()
                .contains("Clive Lewis")
                .doesNotContain("Brandon Lewis");
    }

    @Test
    void findsFormerMembersByName() {
        assertThat(this.mvc.get().uri("/mps?q=LEWIS"))
                .hasStatusOk()
                .bodyText()
                .contains("Brandon Lewis", "Clive Lewis", "was MP for Great Testmouth until 30 May 2024");
    }

    @Test
    void saysPossiblyWhereTheStartOfATermIsNotKnown() {
        long current = this.given.constituency("Testwich South", "2024", this.norfolk);
        this.given.seat(this.clive, current, "Labour", null, null, "2026-06-30", null);
        assertThat(this.mvc.get().uri("/mps?on=2025-01-01&council=test-norfolk"))
                .hasStatusOk()
                .bodyText()
                .contains("possibly held that day", "seen in it by 30 June 2026");
    }

    @Test
    void profileShowsSeatsAndPartiesWithDates() {
        assertThat(this.mvc.get().uri("/mps/test-clive-lewis"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Testwich South",
                        "Labour",
                        "7 May 2015",
                        "30 May 2024",
                        "a fiction",
                        "/mps/test-clive-lewis/timeline.json");
    }

    @Test
    void anMpFoundBelowPeopleIsSentToTheirOwnAddressForGood() {
        assertThat(this.mvc.get().uri("/people/test-clive-lewis"))
                .hasStatus(301)
                .hasRedirectedUrl("/mps/test-clive-lewis");
        assertThat(this.mvc.get().uri("/people/test-clive-lewis?kind=statement"))
                .as("with its query")
                .hasStatus(301)
                .hasRedirectedUrl("/mps/test-clive-lewis?kind=statement");
    }

    @Test
    void someoneElseFoundBelowMpsIsSentToPeople() {
        this.given.person("test-director", "Lisa Director");
        assertThat(this.mvc.get().uri("/mps/test-director")).hasStatus(301).hasRedirectedUrl("/people/test-director");
        assertThat(this.mvc.get().uri("/mps/test-director/timeline"))
                .hasStatus(301)
                .hasRedirectedUrl("/people/test-director");
        assertThat(this.mvc.get().uri("/people/test-director"))
                .hasStatusOk()
                .bodyText()
                .contains("Lisa Director");
    }

    @Test
    void aFormerSlugLeadsToTheCurrentOneAndKeepsTheFilter() {
        this.given.alias("test-mr-lewis", this.clive);
        assertThat(this.mvc.get().uri("/mps/test-mr-lewis/timeline?kind=statement"))
                .hasStatus(301)
                .hasRedirectedUrl("/mps/test-clive-lewis/timeline?kind=statement");
    }

    @Test
    void saysWhichDateItCannotReadAndKeepsTheRestOfTheFilter() {
        assertThat(this.mvc.get().uri("/mps?on=yesterday&q=test-lew"))
                .hasStatus(400)
                .bodyText()
                .contains("“yesterday” is not a day", "value=\"yesterday\"", "Name: test-lew");
        assertThat(this.mvc.get().uri("/mps?on=1 January 2190"))
                .hasStatus(400)
                .bodyText()
                .contains("Ask for a day between 1900 and today", "id=\"filter-on-error\"");
        assertThat(this.mvc.get().uri("/mps?on=14 June 2013"))
                .hasStatusOk()
                .bodyText()
                .contains("on <strong>14 June 2013</strong>")
                .doesNotContain("filter-on-error");
        assertThat(this.mvc.get().uri("/mps/test-clive-lewis/timeline?from=soon&to=2014"))
                .hasStatus(400)
                .bodyText()
                .contains("“soon” is not a date", "To 2014");
    }

    @Test
    void refusesWhatCannotMeanAnything() {
        assertThat(this.mvc.get().uri("/mps/nobody-at-all")).hasStatus(404);
        assertThat(this.mvc.get().uri("/people/nobody-at-all")).hasStatus(404);
        assertThat(this.mvc.get().uri("/mps?council=atlantis")).hasStatus(400);
        assertThat(this.mvc.get().uri("/mps?after=garbage")).hasStatus(400);
        assertThat(this.mvc.get().uri("/mps?q=" + "a".repeat(200))).hasStatus(400);
    }

    private long said(String date, String headline) {
        return this.entries.entry(this.norfolk, "statement", PartialDate.parse(date), headline);
    }
}
