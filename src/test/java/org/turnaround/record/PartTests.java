package org.turnaround.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.shared.PartialDate;

/** Whoever has a part in an entry is named with it: people and organisations alike. */
@ApplicationTest
@Transactional
class PartTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theDatabaseTakesTheSameParts() {
        assertThat(this.jdbc
                        .sql(
                                "select (regexp_matches(pg_get_constraintdef(oid), '''([^'']+)''', 'g'))[1] from pg_constraint"
                                        + " where conrelid = 'entry_party'::regclass and conname = 'entry_party_part_check'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Part.values()).map(Part::code).toList());
    }

    @Test
    void aBoardThatChairedAMeetingIsNamedAfterThePeopleWhoDid() {
        TestEntries given = new TestEntries(this.jdbc);
        long council = given.council();
        long meeting = given.entry(council, "meeting", PartialDate.parse("2013-06"), "They meet");
        given.organisation(meeting, "Improvement Board", Part.CHAIRED);
        given.person(meeting, "A Chair", Part.CHAIRED);
        String slug = this.jdbc
                .sql("select slug from council where id = ?")
                .param(council)
                .query(String.class)
                .single();

        for (String address : new String[] {"/entries/" + meeting, "/councils/" + slug + "/timeline"}) {
            assertThat(this.mvc.get().uri(address))
                    .hasStatusOk()
                    .bodyText()
                    .containsSubsequence("Chaired by", "A Chair", ", ", "Improvement Board");
        }
        assertThat(this.mvc.get().uri("/councils/{slug}/timeline.csv", slug))
                .hasStatusOk()
                .bodyText()
                .contains(",organisations\r\n", ",Improvement Board\r\n");
    }
}
