package org.turnaround.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.RecordTest;

/** The corrections log of the bundled record. */
@RecordTest
class CorrectionsTests {

    @Autowired
    private Corrections corrections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void eachSaysWhatItSaidBeforeAndWhyAndLeadsToWhatItIsAbout() {
        assertThat(this.corrections.all()).hasSizeGreaterThan(40).allSatisfy(one -> {
            assertThat(one.saidBefore()).isNotBlank().isNotEqualTo(one.saysNow());
            assertThat(one.why()).isNotBlank();
        });
        assertThat(this.jdbc
                        .sql(
                                "select about from correction c where about is not null and not exists (select from entry e"
                                        + " where e.record_key = about) and not exists (select from source s where s.record_key = about)"
                                        + " and not exists (select from finding f where f.record_key = about)")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    /** A stance that is not collected was one until it was gone through again. */
    @Test
    void everyStanceTakenBackIsInIt() {
        assertThat(this.jdbc
                        .sql(
                                "select e.record_key from position p join entry e on e.id = p.id where p.stance = 'not-collected'"
                                        + " and e.record_key not in (select about from correction where about is not null)")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void isAPageAndItsFormats() {
        assertThat(this.mvc.get().uri("/corrections"))
                .hasStatusOk()
                .bodyText()
                .contains("Henry Bellingham on “Government should give Norfolk County Council more money.”")
                .contains(
                        "Agrees; no words stood beside it; through: Attended the ministerial meeting.",
                        "Not collected.");
        assertThat(this.mvc.get().uri("/corrections.json"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.corrections[0]")
                .asMap()
                .containsKeys("id", "date", "council", "what", "saidBefore", "saysNow", "why", "url");
        assertThat(this.mvc.get().uri("/corrections.csv")).hasStatusOk();
    }
}
