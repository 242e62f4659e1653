package org.turnaround.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.shared.NotFound;

@ApplicationTest
@Transactional
class PeopleTests {

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private TestPeople given;

    @BeforeEach
    void given() {
        this.given = new TestPeople(this.jdbc);
    }

    @Test
    void someoneWhoEverHeldASeatIsAnMp() {
        long norfolk = this.given.council("test-norfolk", "Test Norfolk");
        long yarmouth = this.given.constituency("Great Testmouth", "2010", norfolk);
        long lewis = this.given.person("test-brandon-lewis", "Brandon Lewis");
        this.given.seat(lewis, yarmouth, "Conservative", "2010-05-06", "2024-05-30");
        this.given.person("test-director", "Lisa Director");

        assertThat(this.people.named("test-brandon-lewis").url("timeline"))
                .isEqualTo("/mps/test-brandon-lewis/timeline");
        assertThat(this.people.named("test-director").url()).isEqualTo("/people/test-director");
    }

    @Test
    void isFoundByAFormerSlugUnderTheCurrentOne() {
        long truss = this.given.person("test-elizabeth-truss", "Elizabeth Truss");
        this.given.alias("test-liz-truss", truss);

        assertThat(this.people.named("test-liz-truss").slug()).isEqualTo("test-elizabeth-truss");
        assertThat(this.people.named(List.of("test-liz-truss", "nobody")))
                .containsOnly(Map.entry("test-liz-truss", this.people.named("test-elizabeth-truss")));
    }

    @Test
    void refusesASlugThatNobodyHas() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> this.people.named("nobody-at-all"))
                .withMessageContaining("nobody-at-all");
    }
}
