package org.turnaround.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.turnaround.ApplicationTest;
import org.turnaround.people.TestPeople;
import org.turnaround.record.Part;
import org.turnaround.record.TestEntries;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.PartialDate;

@ApplicationTest
@Transactional
class SearchTests {

    @Autowired
    private Search search;

    @Autowired
    private JdbcClient jdbc;

    private TestEntries given;
    private TestPeople people;
    private long council;

    @BeforeEach
    void given() {
        this.jdbc.sql("set constraints all immediate").update(); // documents are made at once, not at the commit
        this.given = new TestEntries(this.jdbc);
        this.people = new TestPeople(this.jdbc);
        this.council = this.given.council();
    }

    @Test
    void findsWordsInEveryFormAndWithoutTheirAccents() {
        this.given.entry(this.council, "2013", "The café’s zeppelins were landing");

        assertThat(titles("zeppelin land cafe")).hasSize(1);
        assertThat(titles("CAFÉ")).hasSize(1);
        assertThat(titles("\"zeppelins were\"")).hasSize(1);
        assertThat(titles("\"cafe landing\"")).isEmpty();
    }

    @Test
    void leavesOutWhatIsNotWantedAndTakesEitherWord() {
        this.given.entry(this.council, "2013", "A zeppelin lands");
        this.given.entry(this.council, "2013", "A zeppelin leaves");
        this.given.entry(this.council, "2013", "A balloon leaves");

        assertThat(titles("zeppelin -leaves")).containsExactly("A zeppelin lands");
        assertThat(titles("balloon or lands")).containsExactlyInAnyOrder("A zeppelin lands", "A balloon leaves");
    }

    @Test
    void findsTheWordsOfAQuotationAndOfEachSource() {
        long entry = this.given.entry(this.council, "statement", date("2013-06"), "One member speaks");
        this.jdbc
                .sql(
                        "insert into statement (id, form, channel, quote) values (?, 'fragment', 'interview', 'a flying zeppelin')")
                .param(entry)
                .update();
        this.jdbc
                .sql("update citation set wording = 'a soaring zeppelin' where entry_id = ?")
                .param(entry)
                .update();

        assertThat(titles("\"flying zeppelin\"")).containsExactly("One member speaks");
        assertThat(titles("\"soaring zeppelin\"")).containsExactly("One member speaks");
        assertThat(found("soaring").page().rows().get(0).snippet().plain()).contains("a soaring zeppelin");
    }

    @Test
    void neverShowsWhatIsNotPublished() {
        long entry = this.given.entry(this.council, "2013", "A zeppelin lands");
        assertThat(titles("zeppelin")).hasSize(1);

        this.given.withdraw(entry);
        assertThat(titles("zeppelin")).isEmpty();

        this.jdbc
                .sql("update entry set state = 'draft' where id = ?")
                .param(entry)
                .update();
        assertThat(titles("zeppelin")).isEmpty();

        this.jdbc
                .sql("update entry set state = 'published' where id = ?")
                .param(entry)
                .update();
        assertThat(titles("zeppelin")).hasSize(1);
    }

    @Test
    void showsASourceOnceSomethingPublishedRestsOnIt() {
        long source = this.jdbc
                .sql(
                        "insert into source (kind, title, publication) values ('news', 'Zeppelin over town', 'The Paper') returning id")
                .query(Long.class)
                .single();
        assertThat(titles("zeppelin")).isEmpty();

        long entry = this.given.entry(this.council, "2013", "It flies");
        this.given.cite(entry, source);
        assertThat(titles("zeppelin")).containsExactly("Zeppelin over town");

        this.given.withdraw(entry);
        assertThat(titles("zeppelin")).isEmpty();
    }

    @Test
    void followsEveryChange() {
        long entry = this.given.entry(this.council, "2013", "An airship lands");
        String pilot = this.given.person(entry, "Petra Pilot", Part.SUBJECT);
        assertThat(titles("petra airship")).hasSize(1);

        this.jdbc
                .sql("update person set name = 'Paula Pilot' where slug = ?")
                .param(pilot)
                .update();
        assertThat(titles("paula airship")).hasSize(1);

        this.jdbc
                .sql("delete from entry_person where entry_id = ?")
                .param(entry)
                .update();
        assertThat(found("paula airship").reading()).isEqualTo(SearchResults.Reading.ANY);

        this.jdbc.sql("delete from entry where id = ?").param(entry).update();
        assertThat(titles("airship")).isEmpty();
    }

    @Test
    void putsAPersonFirstEvenWhenTheNameIsMisspelt() {
        long chloe = this.people.person("chloe-smith", "Chloe Smith");
        long brandon = this.people.person("brandon-lewis", "Brandon Lewis");
        long truss = this.people.person("elizabeth-truss", "Elizabeth Truss");
        this.people.person("cat-smith", "Cat Smith");
        for (long person : new long[] {chloe, brandon, truss}) {
            this.given.take(
                    this.given.entry(this.council, "2013", "Somebody trusts the zeppelin"), person, Part.SPEAKER);
        }

        assertThat(first("Cloe Smith")).isEqualTo("/people/chloe-smith");
        assertThat(first("Brandon Luis")).isEqualTo("/people/brandon-lewis");
        assertThat(first("Trus")).isEqualTo("/people/elizabeth-truss");
        assertThat(first("Cloe Smith zeppelin")).startsWith("/entries/");
        assertThat(found("Cloe Smith").readAs()).isEqualTo("Chloe Smith");
    }

    @Test
    void narrowsToWhatHappenedThenAndNeverFailsForADate() {
        this.given.entry(this.council, "2014-05", "The zeppelin zeppelin zeppelin");
        long then = this.given.entry(this.council, "2013-06-18", "A zeppelin");

        for (String words : List.of(
                "2013 zeppelin",
                "zeppelin June 2013",
                "zeppelin 2013-06",
                "18 June 2013 zeppelin",
                "zeppelin in 2013")) {
            assertThat(urls(words)).as(words).containsExactly("/entries/" + then);
        }
        long naming = this.given.entry(this.council, "2014", "The zeppelin of 1999");
        assertThat(urls("zeppelin 1999")).containsExactly("/entries/" + naming);
        assertThat(titles("zeppelin 1998")).hasSize(3);
        assertThat(found("zeppelin 1998").reading()).isEqualTo(SearchResults.Reading.AT_ANY_TIME);
        long season = this.given.entry(
                this.council, "event", DateReader.read("autumn 1987").orElseThrow(), "Known to the season");
        this.given.entry(this.council, "1987-02-03", "Another time");
        for (String words : List.of("autumn 1987", "Sept 1987", "autumn term 1987", "late 1987")) {
            assertThat(urls(words)).as(words).containsExactly("/entries/" + season);
        }
        for (String words : List.of("Feb 1987", "3.2.1987", "03/02/1987", "1987-02-03", "early 1987")) {
            assertThat(titles(words)).as(words).containsExactly("Another time");
        }
        assertThat(urls("18 June 2013")).containsExactly("/entries/" + then);
    }

    @Test
    void takesTheDatesOutOfTheWordsButNotOutOfPhrases() {
        SearchWords words = SearchWords.read("interim board June 2013 \"plan of 2013\" -2014 31 June 2013");

        assertThat(words.text()).isEqualTo("interim board \"plan of 2013\" -2014 31 June 2013");
        assertThat(words.dates()).extracting(date -> date.edtf()).containsExactly("2013-06");
        assertThat(SearchWords.read("2013-06-18 2013-06 2013 may 2014").dates())
                .extracting(date -> date.edtf())
                .containsExactly("2013-06-18", "2013-06", "2013", "2014-05");
        assertThat(SearchWords.read("18/6/13 6/2014 18th of June, 2015 June 18, 2016 either/or 2017/18")
                        .dates())
                .extracting(date -> date.edtf())
                .containsExactly("2013-06-18", "2014-06", "2015-06-18", "2016-06-18");
        SearchWords season = SearchWords.read("board spring 2016 on 18/06/2013 about Sept 2014 mid-2015 end of 2012");
        assertThat(season.text()).isEqualTo("board");
        assertThat(season.dates())
                .extracting(date -> date.first() + "/" + date.edtf())
                .containsExactly(
                        "2016-03-01/2016",
                        "2013-06-18/2013-06-18",
                        "2014-09-01/2014-09~",
                        "2015-04-01/2015",
                        "2012-12-31/2012-12-31~");
    }

    @Test
    void countsWhatEachFacetWouldLeave() {
        long one = this.given.entry(this.council, "2013", "A zeppelin lands");
        this.given.entry(this.council, "2014", "A zeppelin leaves");
        String topic = this.given.topic(one);
        long pilot = this.people.person("petra-pilot", "Petra Pilot");
        this.people.seat(
                pilot,
                this.people.constituency("Skyfield", "2010", this.council),
                "Airship Party",
                "2010-05-06",
                "2015-03-30");
        this.given.take(one, pilot, Part.SPEAKER);

        assertThat(found("zeppelin").facets())
                .flatExtracting(facet -> facet.choices().stream()
                        .map(choice -> facet.by().code() + " " + choice.value() + " " + choice.results())
                        .toList())
                .contains(
                        "kind event 2",
                        "person petra-pilot 1",
                        "party Airship Party 1",
                        "topic " + topic + " 1",
                        "year 2013 1",
                        "year 2014 1");
        for (String narrowed : List.of("person=petra-pilot", "party=Airship Party", "topic=" + topic, "year=2013")) {
            assertThat(titles("zeppelin", narrowed.split("="))).as(narrowed).containsExactly("A zeppelin lands");
        }
        assertThat(titles("zeppelin", "kind", "statement")).isEmpty();
    }

    @Test
    void walkedToItsEndShowsEverythingOnceInEitherOrder() {
        for (int i = 0; i < 9; i++) {
            this.given.entry(this.council, "201" + i % 3, "Zeppelin " + "zeppelin ".repeat(i % 2));
        }
        for (String order : List.of("relevant", "newest")) {
            List<String> seen = new ArrayList<>();
            String after = null;
            do {
                SearchResults found = found("zeppelin", "order", order, "size", "2", "after", after);
                found.page().rows().forEach(row -> seen.add(row.url()));
                after = found.page().next();
            } while (after != null);
            assertThat(seen).as(order).hasSize(9).doesNotHaveDuplicates();
        }
    }

    @Test
    void keepsDocumentsExactlyAsTheViewsSay() {
        long entry = this.given.entry(this.council, "2013", "A zeppelin lands");
        this.given.topic(entry);
        this.given.person(entry, "Petra Pilot", Part.SPEAKER);
        this.jdbc
                .sql("update council set name = 'Renamed ' || name where id = ?")
                .param(this.council)
                .update();
        this.jdbc.sql("update topic set name = 'Renamed ' || name").update();

        for (String subject : List.of("entry", "finding", "action", "person", "council", "source", "proposition")) {
            String columns =
                    "ref_id, kind, slug, mp, title, names, body, councils, people, topics, parties, date, sort_day";
            assertThat(this.jdbc
                            .sql(
                                    "select count(*) from (select %1$s, words from search_document where subject = '%2$s' except all select %1$s, "
                                                    .formatted(columns, subject)
                                            + "setweight(search_words(concat_ws(E'\\n', title, names)), 'A') || setweight(search_words(body), 'B')"
                                            + " || setweight(search_words(context), 'C') from search_" + subject
                                            + ") as wrong")
                            .query(Long.class)
                            .single())
                    .as(subject)
                    .isZero();
        }
        assertThat(titles("renamed zeppelin")).hasSize(1);
    }

    private List<String> titles(String words, String... more) {
        return found(words, more).page().rows().stream()
                .map(row -> row.title().plain())
                .toList();
    }

    private List<String> urls(String words) {
        return found(words).page().rows().stream().map(SearchResult::url).toList();
    }

    private String first(String words) {
        return urls(words).get(0);
    }

    private SearchResults found(String words, @Nullable String... more) {
        LinkedMultiValueMap<String, String> request = new LinkedMultiValueMap<>();
        request.add("q", words);
        for (int i = 0; i < more.length; i += 2) {
            request.add(more[i], more[i + 1]);
        }
        return this.search.find(SearchQuery.from(request));
    }

    private static PartialDate date(String edtf) {
        return PartialDate.parse(edtf);
    }
}
