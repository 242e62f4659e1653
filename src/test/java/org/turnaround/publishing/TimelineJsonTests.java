package org.turnaround.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.ApplicationTest;
import org.turnaround.people.TestPeople;
import org.turnaround.record.Part;
import org.turnaround.record.TestEntries;
import org.turnaround.shared.PartialDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
@Transactional
class TimelineJsonTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private TestEntries given;
    private long council;
    private String slug;

    @BeforeEach
    void given() {
        this.given = new TestEntries(this.jdbc);
        this.council = this.given.council();
        this.slug = this.jdbc
                .sql("select slug from council where id = ?")
                .param(this.council)
                .query(String.class)
                .single();
    }

    @Test
    void givesEveryFieldOfTheContract() {
        PartialDate date = PartialDate.parse("2013-06~").between(LocalDate.of(2013, 6, 12), null);
        long entry = this.given.entry(this.council, "meeting", date, "The board meets");
        String chair = this.given.person(entry, "A Chair", Part.CHAIRED);
        this.given.organisation(entry, "A Board", Part.CHAIRED);
        String topic = this.given.topic(entry);

        JsonNode answer = get("/councils/" + this.slug + "/timeline.json");

        assertThat(answer.get("council").asString()).isEqualTo(this.slug);
        assertThat(answer.get("next").isNull()).isTrue();
        JsonNode line = answer.get("entries").get(0);
        assertThat(line.get("id").asLong()).isEqualTo(entry);
        assertThat(line.get("kind").asString()).isEqualTo("meeting");
        assertThat(line.get("date").asString()).isEqualTo("2013-06~");
        assertThat(line.get("headline").asString()).isEqualTo("The board meets");
        assertThat(line.get("summary").asString()).isEmpty();
        assertThat(line.get("council").asString()).isEqualTo(this.slug);
        assertThat(line.get("url").asString()).isEqualTo("/entries/" + entry);
        assertThat(line.get("topics").get(0).asString()).isEqualTo(topic);
        assertThat(fields(line.get("people").get(0)))
                .containsAllEntriesOf(Map.of("slug", chair, "name", "A Chair", "part", "chaired"));
        assertThat(fields(line.get("organisations").get(0)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("name", "A Board", "part", "chaired"));
        assertThat(fields(line.get("sources").get(0)))
                .containsEntry("publication", "The Paper")
                .containsEntry("url", "https://example.org/article")
                .containsKeys("id", "published");
    }

    @Test
    void walkedToItsEndGivesEveryEntryOnce() {
        List<Long> there = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            there.add(this.given.entry(this.council, "2014", "entry " + i));
        }

        List<Long> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = get("/councils/" + this.slug + "/timeline.json?size=4&after=" + next);
            page.get("entries").forEach(entry -> seen.add(entry.get("id").asLong()));
            next = page.get("next").isNull() ? null : page.get("next").asString();
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void saysAsAProblemWhatIsWrong() {
        assertThat(this.mvc.get().uri("/councils/{slug}/timeline.json?kind=party", this.slug))
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(this.mvc.get().uri("/councils/atlantis/timeline.json"))
                .hasStatus(404)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void givesAnMpsOwnEntriesAlone() {
        long hers = this.given.entry(this.council, "2014", "hers");
        long his = this.given.entry(this.council, "2014", "his");
        TestPeople people = new TestPeople(this.jdbc);
        long she = people.person("test-jo-lewis", "Jo Lewis");
        people.seat(she, people.constituency("North", "2010", this.council), "Conservative", "2010-05-06", null);
        this.given.take(hers, she, Part.SPEAKER);
        this.given.person(his, "Al Lewis", Part.SPEAKER);

        JsonNode answer = get("/mps/test-jo-lewis/timeline.json");

        assertThat(answer.get("mp").asString()).isEqualTo("test-jo-lewis");
        assertThat(answer.get("entries")).hasSize(1);
        assertThat(answer.get("entries").get(0).get("headline").asString()).isEqualTo("hers");
    }

    private JsonNode get(String uri) {
        var result = this.mvc.get().uri(uri).exchange();
        assertThat(result).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        return this.json.readTree(result.getResponse().getContentAsByteArray());
    }

    private static Map<String, Object> fields(JsonNode node) {
        Map<String, Object> fields = new java.util.HashMap<>();
        node.properties()
                .forEach(field -> fields.put(
                        field.getKey(),
                        field.getValue().isString() ? field.getValue().asString() : field.getValue()));
        return fields;
    }
}
