package org.turnaround.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.turnaround.RecordTest;

/** Every quotation and every title of the bundled record: quotation marks mean verbatim. */
@RecordTest
class QuotationsOfTheRecordTests {

    /** Verbs that fragments carry; the list grows with the record. */
    private static final Set<String> VERBS = Set.of(
            "is",
            "are",
            "am",
            "has",
            "have",
            "had",
            "been",
            "should",
            "get",
            "got",
            "need",
            "will",
            "put",
            "ensure",
            "needed",
            "acted",
            "challenge",
            "innovate",
            "open",
            "go",
            "going",
            "asking",
            "think",
            "can",
            "was",
            "isn't",
            "it's",
            "we're",
            "they've",
            "cry",
            "lance",
            "improve",
            "fixing",
            "confirmed",
            "playing",
            "continue",
            "let",
            "i'm",
            "take",
            "making",
            "keep",
            "needs",
            "failed",
            "oversaw",
            "can't",
            "soars");

    /** Fragments of texts that are not held, so that nobody could lengthen them. The list only shrinks. */
    private static final Set<String> WITHOUT_VERB = Set.of(
            "disappointed",
            "so serious",
            "not just unhelpful, but irresponsible",
            "widespread and systemic problems",
            "really shocking",
            "embarrassing",
            "second last chance",
            "outrageous shambles",
            "a different skill set",
            "generous to Herefordshire Council",
            "extremely disturbing",
            "a terrible condemnation",
            "hugely encouraged",
            "a colossal failure in accountability");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void whatAStatementQuotesIsOneOfItsWordings() {
        assertThat(texts("""
                select e.record_key from statement s join entry e on e.id = s.id where s.quote is not null
                   and not exists (select from entry_source c where c.entry_id = s.id and c.wording = s.quote)
                """)).isEmpty();
    }

    @Test
    void aFragmentCarriesItsClaimWithAVerb() {
        assertThat(texts("select distinct wording from citation where wording is not null"))
                .allSatisfy(wording -> {
                    List<String> words = Arrays.asList(
                            wording.toLowerCase(Locale.UK).replace('’', '\'').split("[^\\p{L}\\p{N}']+"));
                    assertThat(WITHOUT_VERB.contains(wording) || words.stream().anyMatch(VERBS::contains))
                            .as(wording)
                            .isTrue();
                });
    }

    /** Their titles were read in the sources; of all others ours is a description and no title. */
    @Test
    void aTitleIsTheSourcesOwnOrSaysThatItIsOurs() {
        assertThat(texts("select count(*)::text from source where record_key is not null and title_ours is null"))
                .allSatisfy(own -> assertThat(Integer.parseInt(own)).isGreaterThanOrEqualTo(151));
        assertThat(texts("select title from source where record_key = 'src-bbc-22902495'"))
                .containsExactly("MPs want Norfolk children's services leadership change");
        assertThat(texts("select url from source where url like '%feeds.bbc%'")).isEmpty();
        assertThat(text("/statements/" + statement("st-2013-06-nine")))
                .contains("“MPs want Norfolk children's services leadership change”, BBC News")
                .contains("“MPs’ vote of no confidence in leadership at Norfolk County Council children’s services”");
        assertThat(text("/statements/" + statement("st-2017-survey-lamb")))
                .contains("“I still believe I was misled by the council”. What Norfolk's MPs say");
    }

    @Test
    void whatTheTextsHoldIsVerifiedAndWhatWasNotComparedSaysSoOnce() {
        assertThat(texts("select distinct result from quotation_seen")).containsExactly("exact");
        assertThat(text("/statements/" + statement("st-2016-01-smith")))
                .contains("“they have been let down for too long”", "Verified: these very words stand")
                .doesNotContain("were not verified");
        String other = text("/statements/" + statement("st-2013-09-castle"));
        assertThat(other.split("were not verified", -1)).hasSize(2);
        assertThat(other).contains("“It's disappointing” BBC News");
    }

    private long statement(String key) {
        return this.jdbc
                .sql("select id from entry where record_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    private List<String> texts(String sql) {
        return this.jdbc.sql(sql).query(String.class).list();
    }

    private String text(String address) {
        return Jsoup.parse(new String(
                        this.mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .select("main")
                .text();
    }
}
