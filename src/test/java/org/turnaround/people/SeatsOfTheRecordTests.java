package org.turnaround.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.RecordTest;

/** Every seat of the bundled record: what was seen on a day says nothing of an earlier one. */
@RecordTest
@Transactional
class SeatsOfTheRecordTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aPartyThatWasSeenOnADayIsNotKnownBeforeIt() {
        assertThat(count("select count(*) from membership where party_seen is not null"))
                .isGreaterThan(600);
        assertThat(count("select count(*) from seat_term t join membership m on m.id = t.membership_id"
                        + " where t.party is not null and t.change_id is null and t.starts_first < m.party_seen"))
                .isZero();
        assertThat(count("select count(*) from seats_on('2026-06-30') where sure and party is not null"))
                .isEqualTo(650);
        assertThat(text("/mps?on=2024-09-01&q=lowe"))
                .contains(
                        "Rupert Lowe",
                        "party not known that day",
                        "Elected on 4 July 2024, or at a by-election since then")
                .doesNotContain("Rupert Lowe Great Yarmouth Restore Britain");
        assertThat(this.mvc.get().uri("/mps.json?on=2025-01-01&q=diane abbott"))
                .bodyJson()
                .extractingPath("$.mps[0].party")
                .isNull();
    }

    /** The seats of the boundaries of 2024 begin with the election on them, or at a by-election that is not collected. */
    @Test
    void aSeatThatWasSeenIn2026BeganWithTheElectionOrLater() {
        assertThat(count("""
                select count(*) from membership m join constituency c on c.id = m.constituency_id
                 where c.boundaries = '2024' and (m.starts is null or m.starts_first < '2024-07-04')
                """)).isZero();
        assertThat(count("select count(distinct constituency_id) from seats_on('2024-07-04')"))
                .isEqualTo(650);
    }

    @Test
    void aDayWithoutAParliamentSaysSo() {
        for (String day : List.of("2015-04-15", "2017-05-20", "2019-12-01", "2024-05-30", "2024-06-15")) {
            assertThat(this.jdbc
                            .sql("select count(*) from seats_on(?)")
                            .param(LocalDate.parse(day))
                            .query(Long.class)
                            .single())
                    .as(day)
                    .isZero();
            assertThat(text("/mps?on=" + day))
                    .contains("Parliament was dissolved on", "nobody held a seat until the election of");
        }
        assertThat(text("/mps?on=2009-01-01")).contains("The record of seats begins on 6 May 2010.");
    }

    @Test
    void whoseFirstSeatBeginsWithTheRecordIsNotNew() {
        assertThat(this.jdbc.sql("""
                        select distinct p.slug from membership m join person p on p.id = m.person_id
                         where m.starts = '2010-05-06' and p.record_key is not null order by 1
                        """).query(String.class).list())
                .isNotEmpty()
                .allSatisfy(slug -> assertThat(text("/mps/" + slug)).contains("The record begins then"));
    }

    @Test
    void aNameOfTodayIsNotInACitationOfAnEarlierDay() {
        long smith = count("select id from person where slug = 'chloe-smith'");
        this.jdbc
                .sql("insert into former_name (person_id, name, ends, ends_first, ends_last)"
                        + " values (?, 'Chloe Smith', '2025-03', '2025-03-01', '2025-03-31')")
                .param(smith)
                .update();
        this.jdbc
                .sql("update person set name = 'Chloé Smith-O’Hara', sort_name = 'Smith-O’Hara, Chloé' where id = ?")
                .param(smith)
                .update();
        this.jdbc.sql("set constraints all immediate").update();
        long said = count("select id from entry where record_key = 'st-2016-01-smith'");
        assertThat(text("/statements/" + said)).contains("Chloe Smith").doesNotContain("O’Hara");
        assertThat(text("/mps/chloe-smith")).contains("Chloé Smith-O’Hara", "Chloe Smith, until March 2025");
        for (String words : List.of("Smith-O'Hara", "Smith-O’Hara", "Chloe Smith")) {
            assertThat(this.mvc.get().uri("/search.json?q={words}&kind=statement&size=100", words))
                    .bodyText()
                    .as(words)
                    .contains("/statements/" + said + "\"");
        }
    }

    private long count(String sql) {
        return this.jdbc.sql(sql).query(Long.class).single();
    }

    private String text(String address) {
        return Jsoup.parse(new String(
                        this.mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .select("main")
                .text();
    }
}
