package org.turnaround.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.turnaround.RecordTest;
import org.turnaround.StatementCounter;
import org.turnaround.council.CouncilLeads;
import org.turnaround.shared.Sql;

/** One box finds what people mean, of the whole bundled record and not of a sample. */
@RecordTest
class ForgivingSearchTests {

    /** Whatever is typed, and however much of it. */
    private static final int MOST_STATEMENTS = 16;

    @Autowired
    private Search search;

    @Autowired
    private CouncilLeads leads;

    @Autowired
    private Sql sql;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private MockMvcTester mvc;

    /** A name and one of the addresses that it must lead to. */
    private record Led(String name, String url) {}

    @Test
    void readsWhatPeopleTypeAsTheyMeanIt() throws IOException {
        List<NamedCsvRecord> queries = queries();
        List<String> wrong = new ArrayList<>();
        for (NamedCsvRecord query : queries) {
            SearchResults found = found(query.getField("query"));
            if (!isFirst(query.getField("first"), urls(found))
                    || !found.reading().name().equals(query.getField("reading"))) {
                wrong.add(query.getField("query") + ": " + found.reading() + " "
                        + urls(found).stream().limit(5).toList());
            }
        }

        assertThat(queries).hasSizeGreaterThanOrEqualTo(80);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyNameOfACouncilFindsItFirst() {
        assertLeadsFirst(this.sql.rows(Led.class, """
                select n.name, '/councils/' || c.slug as url from council c
                 cross join lateral unnest(array[replace(c.slug, '-', ' '), c.slug, c.name, c.official_name, upper(c.name), replace(c.name, ' and ', ' & ')]) n (name)
                """));
    }

    @Test
    void everyCouncilThatEndedLeadsToThoseThatFollowed() {
        assertLeadsFirst(this.sql.rows(Led.class, """
                select n.name, '/councils/' || c.slug as url from council_predecessor p
                  join council c on c.id = p.successor_id
                 cross join lateral unnest(array[p.name, p.official_name]) n (name)
                """));
    }

    @Test
    void everyPlaceAndEveryEverydayNameLeadsToItsCouncils() {
        List<Led> names = this.sql.rows(Led.class, """
                select l.name, '/councils/' || c.slug as url from leading_name l
                  join leading_name_council lc on lc.name_id = l.id join council c on c.id = lc.council_id
                """);
        assertThat(names.stream().map(Led::name).distinct()).hasSizeGreaterThan(300);
        assertLeadsFirst(names);
    }

    @Test
    void everyConstituencyLeadsToItsCouncils() {
        Map<String, Set<String>> councils = byName(this.sql.rows(Led.class, """
                select k.name, '/councils/' || c.slug as url from constituency k
                  join constituency_council kc on kc.constituency_id = k.id join council c on c.id = kc.council_id
                """));
        assertThat(councils).hasSizeGreaterThan(700);
        councils.forEach((name, urls) -> assertThat(this.leads.of(name).whole())
                .as(name)
                .extracting(lead -> "/councils/" + lead.slug())
                .containsAll(urls));
    }

    @Test
    void everyMemberOfTodayIsFoundFirstAndThenTheirCouncils() {
        Map<String, Set<String>> councils = byName(this.sql.rows(Led.class, """
                select p.name || ' /mps/' || p.slug as name, coalesce('/councils/' || c.slug, '') as url from person p
                  join membership m on m.person_id = p.id and m.ends is null
                  join constituency k on k.id = m.constituency_id and k.boundaries = '2024'
                  left join constituency_council kc on kc.constituency_id = m.constituency_id
                  left join council c on c.id = kc.council_id
                """));
        assertThat(councils).hasSizeGreaterThan(640);
        councils.forEach((name, urls) -> {
            int slug = name.indexOf(" /mps/");
            List<String> found = urls(found(name.substring(0, slug)));
            assertThat(found.get(0)).as(name).isEqualTo(name.substring(slug + 1));
            assertThat(found)
                    .as(name)
                    .containsAll(urls.stream().filter(url -> !url.isEmpty()).toList());
        });
    }

    @Test
    void saysWhyItLeadsThere() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String name :
                List.of("Macclesfield", "RBKC", "Poole", "Berkshire", "Allerdale", "Tim Roca", "Barrow and Furness")) {
            reasons.put(
                    name,
                    found(name).page().rows().stream()
                            .map(SearchResult::why)
                            .flatMap(Stream::ofNullable)
                            .findFirst()
                            .orElse(""));
        }
        assertThat(reasons)
                .containsExactly(
                        Map.entry("Macclesfield", "Macclesfield is in Cheshire East."),
                        Map.entry("RBKC", "RBKC is Kensington and Chelsea."),
                        Map.entry(
                                "Poole", "Poole ended on 31 March 2019: Bournemouth, Christchurch and Poole followed."),
                        Map.entry("Berkshire", "West Berkshire is a part of Berkshire."),
                        Map.entry("Allerdale", "Allerdale, a district that is no more, is in Cumberland."),
                        Map.entry("Tim Roca", "Tim Roca is the MP for Macclesfield, which is in Cheshire East."),
                        Map.entry("Barrow and Furness", "A part of Barrow and Furness is in Westmorland and Furness."));
        assertThat(found("Norfolk").page().rows().get(0).why()).isNull();
    }

    @Test
    void namesEveryWordThatItDidNotLookFor() {
        assertThat(found("how many children in care").words().common()).containsExactly("how", "in");
        assertThat(found("chloe smith zeppelin").words().unknown()).containsExactly("zeppelin");
        assertThat(found("SEND inspection").words().acronyms())
                .containsExactly(Map.entry("SEND", "special educational needs"));
        assertThat(found("send inspection").words().acronyms()).isEmpty();
        assertThat(found("Barrow and Furness").words().common()).isEmpty();

        Understood any = found("zeppelin Suffolk Norfolk").words();
        assertThat(any.wanted()).containsExactly("Suffolk", "Norfolk");
        assertThat(any.unknown()).containsExactly("zeppelin");

        SearchResults dated = found("chloe smith 2013");
        assertThat(Understood.when(dated.words().dates())).isEqualTo("in 2013");
        assertThat(dated.total()).isLessThan(found("chloe smith").total());
        assertThat(page("chloe smith 2013")).contains("Narrowed to what happened", "/search?q=chloe%20smith\"");
        assertThat(page("18/06/2013")).contains("happened", "on 18 June 2013", "/search?q=June%202013\"");
        assertThat(page("nr1 3aa")).contains("NR1 3AA", "looks like a", "Type the name of the place");
        assertThat(page("Woolverhamtown")).contains("No council is called that", "/councils/wolverhampton\"");
        assertThat(page("Norwich&kind=person")).contains("4 of ");
    }

    @Test
    void theListOfCouncilsReadsNamesAsTheSearchDoes() {
        for (String name : List.of("Macclesfield", "Chesire", "RBKC", "Tim Roca", "Poole")) {
            List<String> found = urls(found(name)).stream()
                    .filter(url -> url.startsWith("/councils/"))
                    .toList();
            assertThat(this.mvc.get().uri("/councils?name=" + name))
                    .as(name)
                    .bodyText()
                    .contains(found.stream().map(url -> "href=\"" + url + "\"").toList());
        }
        assertThat(this.mvc.get().uri("/councils/norwich"))
                .hasStatus(404)
                .bodyText()
                .contains("Norwich is in Norfolk.");
        assertThat(this.mvc.get().uri("/councils/notts"))
                .hasStatus(301)
                .redirectedUrl()
                .isEqualTo("/councils/nottinghamshire");
    }

    /** Bits of names, numbers, dates, signs and the grammar, thrown together: the seed makes it the same each time. */
    @Test
    void nothingThatIsTypedFailsOrCostsMoreStatements() {
        Random chance = new Random(2013);
        String bits =
                "Norwich · RBKC · H&F · - · \" · \"on probation\" · -\"a b · or · Will · the · SEND · -SEND · £364m · 364,000,000"
                        + " · £ · NR1 3AA · NR1 · 18/06/2013 · June 2013 · 31 June 2013 · 2013 · 2013/14 · -2014 · % · _ · \\ · ' · ''"
                        + " · :* · <-> · & · | · ! · ( · ) · \uE000 · 😀 · e\u0301 · O’Neill · King’s Lynn · Chesire · zzz · ß · İ · 0 · 10k"
                        + " · 99999999999999999999 · 1.5bn · k · / · // · a:b · {q} · ${q} · # · ? · + · ; · -- · $1 · \\1 · (?i · [a · *";
        for (int i = 0; i < 200; i++) {
            List<String> some = new ArrayList<>(List.of(bits.split(" · ")));
            Collections.shuffle(some, chance);
            String typed = String.join(chance.nextInt(5) == 0 ? "" : " ", some.subList(0, 1 + chance.nextInt(7)));
            if (typed.isBlank()) {
                continue;
            }
            int statements = this.counter.during(() -> assertThat(this.mvc.get().uri("/search.json?q={q}", typed))
                    .as(typed)
                    .satisfies(answer -> assertThat(answer.getResponse().getStatus())
                            .as(typed)
                            .isIn(200, 400)));
            assertThat(statements).as(typed).isLessThanOrEqualTo(MOST_STATEMENTS);
            assertThat(this.mvc.get().uri(i % 10 == 0 ? "/councils?name={q}" : "/search?q={q}", typed))
                    .as(typed)
                    .satisfies(answer -> assertThat(answer.getResponse().getStatus())
                            .as(typed)
                            .isIn(200, 400));
        }
    }

    private static boolean isFirst(String expected, List<String> urls) {
        if (expected.isEmpty()) {
            return urls.isEmpty();
        }
        return Arrays.stream(expected.split(" \\| "))
                .map(all -> Set.of(all.split(" ")))
                .anyMatch(
                        all -> urls.stream().limit(all.size()).collect(toSet()).equals(all));
    }

    private void assertLeadsFirst(List<Led> names) {
        byName(names)
                .forEach((name, urls) -> assertThat(urls(found(name)).stream().limit(urls.size() + 1L))
                        .as(name)
                        .containsAll(urls));
    }

    private static Map<String, Set<String>> byName(List<Led> names) {
        return names.stream().collect(groupingBy(Led::name, LinkedHashMap::new, mapping(Led::url, toSet())));
    }

    private static List<String> urls(SearchResults found) {
        return found.page().rows().stream().map(SearchResult::url).toList();
    }

    private SearchResults found(String words) {
        LinkedMultiValueMap<String, String> request = new LinkedMultiValueMap<>();
        request.add("q", words);
        return this.search.find(SearchQuery.from(request));
    }

    private String page(String query) {
        var result = this.mvc.get().uri("/search?q=" + query).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<NamedCsvRecord> queries() throws IOException {
        try (Reader file = new InputStreamReader(
                        ForgivingSearchTests.class.getResourceAsStream("/search/forgiving.csv"),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }
}
