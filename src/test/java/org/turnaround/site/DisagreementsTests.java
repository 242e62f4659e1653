package org.turnaround.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.RecordTest;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.record.Discrepancies;
import org.turnaround.record.Discrepancies.Discrepancy;
import org.turnaround.record.Mentioned;
import org.turnaround.record.TestEntries;
import org.turnaround.shared.PartialDate;

/** Where the sources of the bundled record do not agree: beside what they dispute, and together on a page of the council's. */
@RecordTest
class DisagreementsTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Councils councils;

    @Autowired
    private Discrepancies discrepancies;

    @Test
    void everyOneNamesWhatItDisputesOrIsOfTheCouncilAsAWhole() {
        List<Discrepancy> all = ofAll().toList();
        assertThat(all)
                .hasSizeGreaterThan(20)
                .hasSize(this.jdbc
                        .sql("select count(*) from discrepancy")
                        .query(Integer.class)
                        .single())
                .allSatisfy(one -> assertThat(one.ofCouncil())
                        .as(one.about())
                        .isEqualTo(one.disputes().isEmpty()));
        assertThat(all.stream().flatMap(one -> one.disputes().stream()).map(Mentioned::kind))
                .contains("inspection", "statement", "finding", "action", "plan", "person");
    }

    @Test
    void everyOneStandsOnThePageOfEachThingThatItNames() {
        assertThat(ofAll())
                .allSatisfy(one -> assertThat(one.disputes()).allSatisfy(disputed -> assertShown(one, disputed.url())));
    }

    @Test
    void allOfACouncilStandOnAPageOfItsOwnWhichLeadsToWhatTheyDispute() {
        assertThat(ofAll()).allSatisfy(one -> {
            String page = String.valueOf(one.url());
            String text = assertShown(one, page.substring(0, page.indexOf('#')));
            assertThat(text).contains("id=\"" + one.anchor() + "\"");
            assertThat(one.disputes())
                    .allSatisfy(disputed -> assertThat(text).contains("href=\"" + disputed.url() + "\""));
            assertThat(text.contains("It concerns the council as a whole.") || !one.ofCouncil())
                    .isTrue();
        });
    }

    /** Neither beside what only has a source in common, nor at the foot of the inspections. */
    @Test
    void noneStandsElsewhere() {
        for (String council : List.of("norfolk", "cheshire-east", "herefordshire")) {
            assertThat(text("/councils/" + council + "/inspections")).doesNotContain("Where sources do not agree");
        }
        assertThat(text("/inspections/" + entry("insp-norfolk-2018-01-19")))
                .doesNotContain("Where sources do not agree");
    }

    @Test
    void thePageIsOfferedWhereThereIsSomething() {
        assertThat(text("/councils/norfolk")).contains("href=\"/councils/norfolk/disagreements\"");
        assertThat(text("/councils/surrey")).doesNotContain("/councils/surrey/disagreements");
        assertThat(text("/councils/surrey/disagreements"))
                .contains(
                        "No point on which sources do not agree has been noted for this council.", "Disagreements (0)");
        assertThat(this.mvc.get().uri("/councils/nowhere/disagreements")).hasStatus(404);
    }

    @Test
    void theSameInOtherFormats() {
        assertThat(this.mvc.get().uri("/councils/norfolk/disagreements.json"))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.council").isEqualTo("norfolk");
                    assertThat(json)
                            .extractingPath("$.disagreements[0]")
                            .asMap()
                            .containsKeys("id", "about", "ofCouncil", "disputes", "readings", "resolution", "url");
                    assertThat(json)
                            .extractingPath("$.disagreements[0].disputes[0]")
                            .asMap()
                            .containsEntry("kind", "inspection")
                            .containsEntry("url", "/inspections/" + entry("insp-norfolk-2015-10-20"));
                });
        assertThat(text("/councils/norfolk/disagreements.csv"))
                .startsWith("\uFEFFid,about,disputes,says,sources,resolution,url\r\n")
                .contains("Fieldwork 7 to 30 July 2015");
    }

    @Test
    @Transactional
    void nothingIsToldOfADraft() {
        TestEntries entries = new TestEntries(this.jdbc);
        long surrey = this.councils.named("surrey").id();
        long draft = entries.entry(surrey, "event", PartialDate.parse("2020-02"), "A draft of an event");
        long other = entries.entry(surrey, "event", PartialDate.parse("2020-03"), "Another event");
        this.jdbc
                .sql("update entry set state = 'draft' where id = ?")
                .param(draft)
                .update();
        long source = disputing(surrey, draft, "When the draft was");

        assertThat(text("/councils/surrey/disagreements")).doesNotContain("When the draft was");
        assertThat(text("/councils/surrey/disagreements.json")).doesNotContain("When the draft was");
        assertThat(text("/councils/surrey")).doesNotContain("/councils/surrey/disagreements");
        assertThat(this.mvc.get().uri("/sources/" + source)).hasStatus(404);

        this.jdbc
                .sql(
                        "insert into discrepancy_entry select discrepancy_id, :other from discrepancy_entry where entry_id = :draft")
                .params(Map.of("other", other, "draft", draft))
                .update();
        assertThat(text("/councils/surrey/disagreements"))
                .contains("When the draft was", "Another event")
                .doesNotContain("A draft of an event");
        assertThat(this.mvc.get().uri("/sources/" + source)).hasStatusOk();
    }

    private long disputing(long council, long entry, String about) {
        long source = new TestEntries(this.jdbc).source();
        this.jdbc
                .sql("""
                        with d as (insert into discrepancy (council_id, about) values (:council, :about) returning id),
                             v as (insert into discrepancy_value (discrepancy_id, record_key, position, value)
                                   select id, '0', 0, 'In February' from d returning id),
                             s as (insert into discrepancy_value_source select id, :source from v)
                        insert into discrepancy_entry select id, :entry from d
                        """)
                .params(Map.of("council", council, "about", about, "source", source, "entry", entry))
                .update();
        return source;
    }

    private Stream<Discrepancy> ofAll() {
        return this.councils.all().stream()
                .map(Council::id)
                .flatMap(council -> this.discrepancies.ofCouncil(council).stream());
    }

    private String assertShown(Discrepancy one, String address) {
        String page = text(address);
        String words = Jsoup.parse(page).text();
        assertThat(words).as(address).contains(one.about());
        assertThat(one.readings())
                .hasSizeGreaterThan(1)
                .allSatisfy(reading -> assertThat(words).as(address).contains(reading.value()));
        return page;
    }

    private long entry(String key) {
        return this.jdbc
                .sql("select id from entry where record_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    private String text(String address) {
        MvcTestResult answer = this.mvc.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
