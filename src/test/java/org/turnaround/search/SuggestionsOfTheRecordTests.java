package org.turnaround.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriComponentsBuilder;
import org.turnaround.RecordTest;
import org.turnaround.search.Suggestions.Suggestion;

/** What is suggested of every place of the record. */
@RecordTest
class SuggestionsOfTheRecordTests {

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private record Place(String name, String[] councils) {}

    /** To none of several rather than to another. */
    @Test
    void aPlaceLeadsToItsCouncilOrToTheListOfThem() {
        Set<String> lists = new TreeSet<>();
        for (Place place : places()) {
            for (Suggestion one : this.suggestions.begunWith(place.name())) {
                if (one.type().equals("place") && one.name().equals(place.name())) {
                    boolean several = place.councils().length > 1;
                    assertThat(one.url())
                            .as(place.name())
                            .isEqualTo(
                                    several
                                            ? UriComponentsBuilder.fromPath("/councils")
                                                    .queryParam("name", "{name}")
                                                    .encode()
                                                    .buildAndExpand(place.name())
                                                    .toUriString()
                                            : "/councils/" + place.councils()[0]);
                    if (several) {
                        lists.add(one.url());
                    }
                }
            }
        }
        assertThat(lists).hasSizeGreaterThan(20).contains("/councils?name=Berkshire");
        assertThat(this.mvc.get().uri("/councils?name=Berkshire"))
                .bodyText()
                .contains("/councils/bracknell-forest", "/councils/reading", "/councils/slough")
                .contains("Bracknell Forest is a part of Berkshire.");
    }

    @Test
    void onlyWhatLiesInACouncilIsSaidToLieThere() {
        assertThat(about("RBKC")).isEqualTo("Kensington and Chelsea");
        assertThat(about("Berkshire")).startsWith("Bracknell Forest, ");
        assertThat(about("Norwich South")).isEqualTo("in Norfolk");
    }

    private String about(String place) {
        return this.suggestions.begunWith(place).stream()
                .filter(one -> one.type().equals("place") && one.name().equals(place))
                .map(Suggestion::about)
                .findFirst()
                .orElseThrow();
    }

    private List<Place> places() {
        return this.jdbc
                .sql("""
                        select l.name, array_agg(distinct c.slug) as councils
                          from council_lead l join council c on c.id = l.council_id
                         where l.kind not in ('name', 'code', 'ended', 'mp')
                         group by l.name
                        """)
                .query((row, number) -> new Place(row.getString("name"), (String[])
                        row.getArray("councils").getArray()))
                .list();
    }
}
