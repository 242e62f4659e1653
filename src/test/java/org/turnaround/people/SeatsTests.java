package org.turnaround.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;

@ApplicationTest
@Transactional
class SeatsTests {

    @Autowired
    private Seats seats;

    @Autowired
    private JdbcClient jdbc;

    private TestPeople given;
    private long council;
    private long old;
    private long current;
    private long first;
    private long second;

    @BeforeEach
    void aSeatBeforeAndAfterTheNewBoundaries() {
        this.given = new TestPeople(this.jdbc);
        this.council = this.given.council("test-norfolk", "Test Norfolk");
        this.old = this.given.constituency("Norwich South", "2010", this.council);
        this.current = this.given.constituency("Norwich South", "2024", this.council);
        this.first = this.given.person("test-simon-wright", "Simon Wright");
        this.second = this.given.person("test-clive-lewis", "Clive Lewis");
    }

    @Test
    void anElectionDayBelongsToWhoeverWasElected() {
        this.given.seat(this.first, this.old, "Liberal Democrat", "2010-05-06", "2015-05-07");
        this.given.seat(this.second, this.old, "Labour", "2015-05-07", "2024-05-30");

        assertThat(on("2015-05-06")).containsExactly("Simon Wright, Liberal Democrat");
        assertThat(on("2015-05-07")).containsExactly("Clive Lewis, Labour");
        assertThat(on("2024-05-29")).containsExactly("Clive Lewis, Labour");
    }

    @Test
    void betweenDissolutionAndAnElectionOnNewBoundariesThereAreNoSeats() {
        this.given.seat(this.second, this.old, "Labour", "2015-05-07", "2024-05-30");
        this.given.seat(this.second, this.current, "Labour", "2024-07-04", null);

        assertThat(this.seats.ofCouncil(this.council, LocalDate.parse("2024-06-14")))
                .isEmpty();
        assertThat(on("2024-07-04")).containsExactly("Clive Lewis, Labour");
    }

    @Test
    void aChangeOfPartyIsFollowedOnItsDay() {
        this.given.seat(this.first, this.old, "Conservative", "2010-05-06", "2014-10-09");
        this.given.seat(this.first, this.old, "UK Independence Party", "2014-10-09", "2015-05-07");

        assertThat(on("2014-10-08")).containsExactly("Simon Wright, Conservative");
        assertThat(on("2014-10-09")).containsExactly("Simon Wright, UK Independence Party");
    }

    @Test
    void whereTheStartIsUnknownTheDaysBeforeTheFirstTraceAreOnlyPossible() {
        this.given.seat(this.second, this.current, "Labour", null, null, "2026-06-30", null);

        assertThat(on("2026-06-30")).containsExactly("Clive Lewis, Labour");
        assertThat(on("2024-07-04")).containsExactly("possibly Clive Lewis, Labour");
        assertThat(on("2019-12-12")).as("on the boundaries before").isEmpty();
    }

    @Test
    void whatIsOnlyPossibleGivesWayToWhatIsSure() {
        this.given.seat(this.first, this.old, "Liberal Democrat", "2010-05-06", "2015-05-07");
        this.given.seat(this.second, this.old, "Labour", null, "2024-05-30", "2016-01-20", null);

        assertThat(on("2013-06-14")).containsExactly("Simon Wright, Liberal Democrat");
        assertThat(on("2015-12-01")).containsExactly("possibly Clive Lewis, Labour");
        assertThat(on("2016-01-20")).containsExactly("Clive Lewis, Labour");
    }

    @Test
    void aTermKnownToTheYearIsSureOnlyWithinIt() {
        this.given.seat(this.first, this.old, "Conservative", "2010", "2019-12");

        assertThat(on("2010-08-01")).containsExactly("possibly Simon Wright, Conservative");
        assertThat(on("2013-06-14")).containsExactly("Simon Wright, Conservative");
        assertThat(on("2019-12-20")).containsExactly("possibly Simon Wright, Conservative");
        assertThat(on("2020-01-01")).isEmpty();
    }

    @Test
    void aSeatOfWhichNothingIsKnownIsShownWithoutAHolder() {
        assertThat(this.seats.ofCouncil(this.council, LocalDate.parse("2013-06-14")))
                .containsExactly(new Seat("Norwich South", List.of()));
    }

    private List<String> on(String day) {
        return this.seats.ofCouncil(this.council, LocalDate.parse(day)).stream()
                .flatMap(seat -> seat.holders().stream())
                .map(holder -> (holder.sure() ? "" : "possibly ") + holder.name() + ", " + holder.party())
                .toList();
    }
}
