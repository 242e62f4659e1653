package org.turnaround;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What must be true of every address of the bundled record, in every format: all are asked for, in one walk. */
@RecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAddressTests {

    /** The number of the account with a name and an e-mail address that must not be met either. */
    private static final String ACCOUNT = "(select id from account where email = 'only-for-editors@example.org')";

    private static final Pattern MARKED =
            Pattern.compile("only for editors: \\w+\\.\\w+|only-for-editors@|(?:5ec2e7){10}", Pattern.CASE_INSENSITIVE);

    /** What only editors and administrators see: of each column, what the walk puts there and must not meet. */
    private static final Map<String, Map<String, String>> EDITORS_ONLY = Map.of(
            "source",
            Map.of("privacy_note", marker("source.privacy_note")),
            "entry",
            Map.of("state_reason", marker("entry.state_reason"), "recorded_by", ACCOUNT, "edited_by", ACCOUNT),
            "proposition",
            Map.of("state_reason", marker("proposition.state_reason")),
            "finding_verdict",
            Map.of("state_reason", marker("finding_verdict.state_reason")),
            "commitment_outcome",
            Map.of("decided_by", ACCOUNT),
            "action",
            Map.of("proposed_due_by", ACCOUNT, "reported_complete_by", ACCOUNT),
            "action_evidence",
            Map.of("recorded_by", ACCOUNT),
            "action_update",
            Map.of(
                    "made_by",
                    ACCOUNT,
                    "idempotency_key",
                    marker("action_update.idempotency_key") + " || id",
                    "idempotency_digest",
                    marker("action_update.idempotency_digest")));

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
        this.walk = new PublicWalk(this.mvc, EveryAddressTests::marked);
        long start = System.nanoTime();
        mark();
        try {
            this.answers = this.walk.from(beginnings());
        } finally {
            unmark();
        }
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

    @Test
    void showsNobodyWhatIsForEditors() {
        List<String> leaks = new ArrayList<>();
        this.answers.forEach((address, answer) ->
                answer.found().forEach(marker -> leaks.add(address + " shows \"" + marker + "\"")));
        assertThat(leaks).isEmpty();
    }

    @Test
    void leadsToWhatItLedToInTheFirstRecord() {
        List<String> others = new ArrayList<>();
        first().forEach(line -> {
            String title = this.walk.end(line.getField("address")).title();
            if (!title.equals(line.getField("title"))) {
                others.add(line.getField("address") + ": \"" + title + "\" for \"" + line.getField("title") + "\"");
            }
        });
        assertThat(others).isEmpty();
    }

    private void mark() {
        this.jdbc
                .sql("insert into account (email, name) values ('only-for-editors@example.org', "
                        + marker("account.name") + ")")
                .update();
        this.jdbc
                .sql("insert into source_text (source_id, number, text, sha256, captured_at) select id, 1, "
                        + marker("source_text.text") + ", repeat('5ec2e7', 10) || '5ec2', now() from source")
                .update();
        EDITORS_ONLY.forEach((table, columns) -> {
            this.jdbc
                    .sql("create table unmarked_" + table + " as table " + table)
                    .update();
            set(table, columns, "");
        });
    }

    private void unmark() {
        EDITORS_ONLY.forEach((table, columns) -> {
            Map<String, String> before = columns.keySet().stream()
                    .collect(Collectors.toMap(Function.identity(), column -> "unmarked." + column));
            set(table, before, " from unmarked_" + table + " unmarked where unmarked.id = " + table + ".id");
            this.jdbc.sql("drop table unmarked_" + table).update();
        });
        this.jdbc.sql("delete from source_text").update();
        this.jdbc
                .sql("delete from account where email = 'only-for-editors@example.org'")
                .update();
    }

    private void set(String table, Map<String, String> columns, String from) {
        String values = columns.entrySet().stream()
                .map(column -> column.getKey() + " = " + column.getValue())
                .collect(Collectors.joining(", "));
        this.jdbc.sql("update " + table + " set " + values + from).update();
    }

    private static String marker(String column) {
        return "'only for editors: " + column + "'";
    }

    private static Set<String> marked(String text) {
        return MARKED.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private List<String> beginnings() {
        List<String> beginnings = new ArrayList<>(List.of("/", "/search"));
        for (String words : List.of("board", "only+for+editors")) {
            List.of("", ".json", ".csv", ".atom").forEach(format -> beginnings.add("/search" + format + "?q=" + words));
        }
        BEGINNINGS.forEach(
                sql -> beginnings.addAll(this.jdbc.sql(sql).query(String.class).list()));
        first().forEach(line -> beginnings.add(line.getField("address")));
        return beginnings;
    }

    /** What stands at which address of the record as it was first, by the headings of the pages. */
    private static List<NamedCsvRecord> first() {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(Path.of("src", "test", "resources", "addresses-of-the-first-record.csv"))) {
            return csv.stream().toList();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
