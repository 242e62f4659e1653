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
import java.util.concurrent.ConcurrentHashMap;
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
import org.turnaround.shared.DateReader;

/** What must be true of every address of the bundled record, in every format: all are asked for, in one walk. */
@RecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAddressTests {

    /** The number of the account with a name and an e-mail address that must not be met either. */
    private static final String ACCOUNT = "(select id from account where email = 'only-for-editors@example.org')";

    private static final Pattern MARKED =
            Pattern.compile("only for editors: \\w+\\.\\w+|only-for-editors@|(?:5ec2e7){10}", Pattern.CASE_INSENSITIVE);

    /** Without one of these there is nothing that is marked; to look for it in every letter takes longer than the page. */
    private static final List<String> HINTS = List.of("nly for editors", "only-for-editors", "5ec2e7", "5EC2E7");

    private static final Pattern PRINTED_DATE =
            Pattern.compile("(?:<time [^>]*|<span class=\"partial-date\")>([^<]*)</(?:time|span)>");

    /** Somebody and something that only a draft and a post name, which nobody may meet. */
    private static final List<String> UNNAMED = List.of(
            "insert into person (slug, name, sort_name, note) values ('only-for-editors', " + marker("person.name")
                    + ", " + marker("person.sort_name") + ", " + marker("person.note") + ")",
            "insert into organisation (name, type) values (" + marker("organisation.name") + ", 'board')",
            "insert into office (person_id, organisation_id, council_id, title, starts, starts_first, starts_last) select p.id, o.id, c.id, "
                    + marker("office.title")
                    + ", '2013', '2013-01-01', '2013-12-31' from person p, organisation o, council c"
                    + " where p.slug = 'only-for-editors' and o.name = " + marker("organisation.name")
                    + " and c.slug = 'norfolk'",
            "insert into entry (kind, council_id, date, date_first, date_last, sort_day, headline, state) select 'event', id,"
                    + " '2013', '2013-01-01', '2013-12-31', '2013-01-01', " + marker("entry.headline")
                    + ", 'draft' from council where slug = 'norfolk'",
            "insert into entry_party (entry_id, person_id, part) select e.id, p.id, 'subject' from entry e, person p where p.slug"
                    + " = 'only-for-editors' and e.headline = " + marker("entry.headline"),
            "insert into entry_party (entry_id, organisation_id, part) select e.id, o.id, 'subject' from entry e, organisation o"
                    + " where o.name = " + marker("organisation.name") + " and e.headline = "
                    + marker("entry.headline"));

    private static final List<String> UNNAMED_ADDRESSES = List.of(
            "/people/only-for-editors",
            "/people/only-for-editors.json",
            "/people/only-for-editors/timeline.json",
            "/mps/only-for-editors",
            "/mps/only-for-editors.json",
            "/mps/only-for-editors/timeline.json",
            "/compare?mp=only-for-editors&mp=chloe-smith",
            "/search/suggestions.json?q=only+for+editors",
            "/mps?q=only+for+editors",
            "/search?q=editors&person=only-for-editors");

    private static final List<String> NAMED_NO_MORE = List.of(
            "delete from entry where headline = " + marker("entry.headline"),
            "delete from office where title = " + marker("office.title"),
            "delete from organisation where name = " + marker("organisation.name"),
            "delete from person where slug = 'only-for-editors'");

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
            "repetition",
            Map.of("state_reason", marker("repetition.state_reason")),
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
            "select '/people/' || slug from person where record_key is not null",
            "select '/mps/' || slug from person where record_key is not null",
            "select '/mps/' || p.slug from person p where exists (select from membership m where m.person_id = p.id)",
            "select '/entries/' || id from entry where state = 'published'",
            "select '/sources/' || id from source where source_is_public(id)",
            "select '/findings/' || id from finding where answers_sought",
            "select '/actions/' || id from action",
            "select '/propositions/' || id from proposition");

    /** Who has nothing on the record but seats, and the points of reports of which nothing is known but themselves. */
    private static final String LITTLE = """
            select '/mps/' || p.slug from person p
             where p.record_key is null and not exists (select from entry_person x where x.person_id = p.id)
             union all select '/findings/' || id from finding where not answers_sought
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private PublicWalk walk;

    private Map<String, PublicWalk.Answer> answers;

    private Map<String, PublicWalk.Answer> unnamed;

    private final Set<String> printed = ConcurrentHashMap.newKeySet();
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

    @BeforeAll
    void walk() {
        Set<String> little = this.jdbc.sql(LITTLE).query(String.class).set();
        this.walk = new PublicWalk(this.mvc, little, this::marked);
        long start = System.nanoTime();
        mark();
        try {
            this.answers = this.walk.from(beginnings());
            PublicWalk another = new PublicWalk(this.mvc, Set.of(), this::marked);
            this.unnamed = another.only(UNNAMED_ADDRESSES);
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

    /** Nor is there a page of somebody whom nothing published names, in whatever format. */
    @Test
    void knowsNobodyWhomNothingPublishedNames() {
        assertThat(this.unnamed).hasSize(10).allSatisfy((address, answer) -> {
            assertThat(answer.status()).as(address).isIn(200, 400, 404);
            assertThat(answer.found()).as(address).isEmpty();
        });
        assertThat(this.unnamed.get("/people/only-for-editors").status()).isEqualTo(404);
    }

    @Test
    void printsNoDateThatItCannotRead() {
        assertThat(this.unreadable).isEmpty();
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
        UNNAMED.forEach(sql -> this.jdbc.sql(sql).update());
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
        NAMED_NO_MORE.forEach(sql -> this.jdbc.sql(sql).update());
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

    private Set<String> marked(String text) {
        PRINTED_DATE
                .matcher(text)
                .results()
                .map(printed -> printed.group(1))
                .filter(this.printed::add)
                .filter(printed -> DateReader.read(printed).isEmpty())
                .forEach(this.unreadable::add);
        return HINTS.stream().anyMatch(text::contains)
                ? MARKED.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet())
                : Set.of();
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
