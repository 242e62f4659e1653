package org.turnaround.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
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

    @Test
    void wordsBesideAStanceLeadToTheirSentenceAndAPageSaysOnceWhatWasNotVerified() {
        List<String> nowhere = texts("select publication from source where url is null");
        List<String> pages = new ArrayList<>(texts("select '/propositions/' || id from proposition"));
        pages.addAll(texts("""
                select distinct '/councils/' || c.slug || '/positions' from proposition r join council c on c.id = r.council_id"""));
        pages.addAll(texts("""
                select distinct '/mps/' || p.slug from held_position x join person p on p.id = x.person_id
                  join membership m on m.person_id = p.id"""));
        pages.add("/compare?mp=chloe-smith&mp=clive-lewis");
        assertThat(pages).hasSizeGreaterThan(25).allSatisfy(address -> {
            Document page = page(address);
            Elements outlets = page.select(".cell__words + .cell__n, main blockquote footer");
            assertThat(outlets.stream()
                            .filter(outlet ->
                                    outlet.select("a[href*=':~:text=']").isEmpty())
                            .map(Element::text))
                    .as(address)
                    .allMatch(text -> nowhere.stream().anyMatch(text::startsWith));
            boolean unverified =
                    outlets.stream().anyMatch(outlet -> !outlet.text().contains("verified"));
            assertThat(page.text().split("were not verified", -1)).as(address).hasSize(unverified ? 2 : 1);
        });
    }

    /** Of several sources with words of their own, the one that has those that are shown. */
    @Test
    void wordsOnATimelineStandBesideWhoPrintedThem() {
        Set<String> printed = Set.copyOf(texts("""
                select '/statements/' || s.id || '|' || o.publication from statement s
                  join entry_source c on c.entry_id = s.id and c.wording = s.quote join source o on o.id = c.source_id"""));
        int shown = 0;
        for (String council : List.of("norfolk", "cheshire-east", "herefordshire")) {
            String next = "/councils/" + council + "/timeline?kind=statement";
            while (!next.isEmpty()) {
                Document page = page(next);
                for (Element line : page.select(".moj-timeline__item:has(blockquote)")) {
                    String outlet =
                            line.select("blockquote footer").text().replaceFirst(", (not )?(verified|found).*", "");
                    assertThat(printed)
                            .contains(line.select("a[href^=/statements/]").attr("href") + "|" + outlet);
                    shown++;
                }
                next = page.select("a[rel=next]").attr("href");
            }
        }
        assertThat(shown).isGreaterThan(60);
    }

    @Test
    void aJointStatementIsCitedWithTheSeatOfEachWhoSpoke() {
        List<String> speakers = texts("""
                select s.id || '|' || name_on(p, e.sort_day) || ' (MP for ' || c.name from statement s join entry e on e.id = s.id
                  join entry_person x on x.entry_id = s.id and x.part = 'speaker' join person p on p.id = x.person_id
                  join lateral seats_on(e.date_first) h on h.person_id = p.id and h.sure join constituency c on c.id = h.constituency_id
                 where e.date_first = e.date_last and e.state = 'published'
                   and (select count(*) from entry_person y where y.entry_id = s.id and y.part = 'speaker') > 1
                """);
        assertThat(speakers).hasSizeGreaterThan(5).allSatisfy(speaker -> {
            String[] parts = speaker.split("\\|");
            assertThat(page("/statements/" + parts[0]).select(".cites__text").eachText())
                    .isNotEmpty()
                    .allMatch(cite -> cite.contains(parts[1]));
        });
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
        return page(address).select("main").text();
    }

    private Document page(String address) {
        return Jsoup.parse(new String(
                this.mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
