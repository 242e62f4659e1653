package org.turnaround.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.turnaround.RecordTest;
import org.turnaround.shared.Coded;
import org.turnaround.shared.Rows;

/** Every reply of the bundled record: on its own page to what, and on the page of that what was replied. */
@RecordTest
class RepliesOfTheRecordTests {

    /** A reply, what it replies to, and whether both stand in one source. */
    private record Pair(
            long reply,
            EntryKind replyKind,
            String headline,
            String kind,
            long number,
            boolean finding,
            String words,
            boolean oneSource) {

        String of() {
            return this.finding
                    ? "/findings/" + this.number
                    : Coded.of(EntryKind.class, this.kind).url(this.number);
        }
    }

    private static final String PAIRS = """
            select r.id as reply, r.kind as reply_kind, r.headline, x.kind, x.number, x.finding, x.words,
                   exists (select from citation c join citation d on d.source_id = c.source_id
                            where c.entry_id = r.id
                              and case when x.finding then d.finding_id = x.number else d.entry_id = x.id end) as one_source
              from (select reply_id, e.kind, e.id, coalesce(c.number, e.id) as number, false as finding, e.headline as words
                      from reply_to_entry join entry e on e.id = entry_id left join call c on c.id = e.id
                     union all
                    select reply_id, 'finding', f.id, f.id, true, f.text from reply_to_finding join finding f on f.id = finding_id) x
              join entry r on r.id = x.reply_id
             order by r.id, x.id
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void eachPairStandsOnBothPages() {
        assertThat(pairs()).hasSizeGreaterThan(12).allSatisfy(pair -> {
            String reply = pair.replyKind().url(pair.reply());
            assertThat(page(reply).select("p:contains(It replies to) a[href=" + pair.of() + "]"))
                    .as(reply)
                    .hasSize(1);
            assertThat(page(pair.of())
                            .select("section[aria-labelledby=replies] a[href=" + reply + "]")
                            .eachText())
                    .as(pair.of())
                    .containsExactly(pair.headline());
        });
    }

    @Test
    void eachStandsInASourceOfWhatItRepliesTo() {
        assertThat(pairs())
                .allSatisfy(pair -> assertThat(pair.oneSource())
                        .as(pair.headline() + ", to: " + pair.words())
                        .isTrue());
    }

    /** What a finding says is the inspectors', and what was replied to it is not part of it. */
    @Test
    void noFindingHasItsReplyWithinIt() {
        assertThat(this.jdbc
                        .sql("select text from finding where text ~* 'council (replied|answered|responded)'")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(pairs()).filteredOn(Pair::finding).isNotEmpty();
    }

    private List<Pair> pairs() {
        return Rows.of(Pair.class).list(this.jdbc, PAIRS);
    }

    private Document page(String address) {
        MvcTestResult answer = this.mvc.get().uri(address).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
