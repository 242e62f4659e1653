package org.turnaround;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What must be true of every address of the bundled record, in every format: all are asked for, in one walk. */
@SpringBootTest(properties = "turnaround.record=bundled")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAddressTests {

    private static final Logger LOG = LoggerFactory.getLogger(EveryAddressTests.class);

    /** Where the walk begins, as statements: what no list might lead to. */
    private static final List<String> BEGINNINGS = List.of(
            "select '/councils/' || slug from council",
            "select '/people/' || slug from person",
            "select '/mps/' || slug from person",
            "select '/entries/' || id from entry",
            "select '/sources/' || id from source where source_is_public(id)",
            "select '/findings/' || id from finding",
            "select '/actions/' || id from action",
            "select '/propositions/' || id from proposition");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private PublicWalk walk;

    private Map<String, PublicWalk.Answer> answers;

    @BeforeAll
    void walk() {
        this.walk = new PublicWalk(this.mvc, text -> List.of());
        long start = System.nanoTime();
        this.answers = this.walk.from(beginnings());
        LOG.info("Rendered {} addresses in {} s", this.answers.size(), (System.nanoTime() - start) / 1_000_000_000);
    }

    @Test
    void answersOrLeadsToAnAnswer() {
        assertThat(this.answers).hasSizeGreaterThan(5000);
        List<String> faults = new ArrayList<>();
        this.answers.forEach((address, answer) -> {
            PublicWalk.Answer end = this.walk.end(address);
            if (end.status() != 200) {
                faults.add(address + " (from " + answer.from() + "): " + end.status() + " " + end.title());
            }
        });
        assertThat(faults).isEmpty();
    }

    private List<String> beginnings() {
        return Stream.concat(
                        Stream.of("/", "/search", "/search?q=board"),
                        BEGINNINGS.stream().flatMap(sql -> this.jdbc.sql(sql).query(String.class).list().stream()))
                .toList();
    }
}
