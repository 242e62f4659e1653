package org.turnaround.desk;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.Errors;
import org.turnaround.RecordTest;
import org.turnaround.account.AuditedChanges;
import org.turnaround.account.Author;
import org.turnaround.account.Role;
import org.turnaround.desk.History.Change;
import org.turnaround.desk.entry.Party;
import org.turnaround.desk.entry.Who;
import org.turnaround.desk.form.EditorsOnly;
import org.turnaround.desk.form.Lookup;
import org.turnaround.desk.form.Lookups;
import org.turnaround.desk.form.Shape;
import org.turnaround.record.Part;
import org.turnaround.record.TestEntries;
import org.turnaround.shared.PartialDate;

/**
 * Every field of every kind, on things of the bundled record: changed twice, found twice in the history and in the audit
 * log with who, why, before and after, and taken back. A kind or a field that is added is tried by itself, and fails here
 * when the record has nothing to try it on, or nothing that it can be changed to.
 */
@RecordTest
class EveryKindTests {

    /** What is not changed by itself, by field or by kind and field, with the reason. */
    private static final Map<String, String> NOT_ALONE = Map.ofEntries(
            entry("post facts.person", "a post of somebody else is another post"),
            entry("party-change facts.person", "a change of party of somebody else is another change"),
            entry("former-name facts.person", "a name of somebody else is another name"),
            entry("former-name facts.organisation", "a name of somebody else is another name"),
            entry("seat facts.person", "a seat of somebody else is another seat"),
            entry("sources.source", "another source is another line, as of the list"),
            entry("sources.restsOn", "another entry is another line, as of the list"),
            entry("sources.remove", "takes the line away, as in the list"),
            entry("answers.source", "another source is another line, as of the list"),
            entry("answers.restsOn", "another entry is another line, as of the list"),
            entry("answers.remove", "takes the line away, as in the list"),
            entry("signatories.person", "another person is another line, as of the list"),
            entry("outcome commitment", "what came of one commitment is not what came of another"),
            entry("paper.title", "becomes one of the sources"),
            entry("paper.url", "becomes one of the sources"),
            entry("plan council", "a plan stays its council's"),
            entry("plan-version facts.plan", "a version stays its plan's"),
            entry("plan-version entry.council", "follows from the plan"),
            entry("plan-version facts.supersedes", "no version of the record has replaced another"),
            entry("plan-version parties", "nobody is asked who takes part in a version"),
            entry("action plan", "an action stays with its plan"),
            entry("action council", "follows from the plan"),
            entry("action ref", "stays once somebody has reported on the action"),
            entry("action due", "stays once somebody has reported on the action"),
            entry("action dueText", "stays once somebody has reported on the action"),
            entry("evidence.source", "another source is another line, as of the list"),
            entry("evidence.text", "is told by the record files alone"),
            entry("action evidence", "is told by the record files alone"),
            entry("action-update entry.headline", "says what the update says, as all that is not put right"),
            entry("action-update entry.summary", "is the note"),
            entry("action-update entry.date", "stays the day on which it was said"),
            entry("action-update entry.council", "follows from the action"),
            entry("action-update facts.action", "an update stays with its action"),
            entry("action-update facts.lane", "stays with whoever said it"),
            entry("action-update facts.reporter", "stays with whoever said it"),
            entry("action-update facts.stateBefore", "was so"),
            entry("action-update facts.state", "is taken back with the update, and reported anew"),
            entry("action-update moved.action", "an update stays with its action"),
            entry("action-update moved.oldDue", "is taken back with the update, and reported anew"),
            entry("action-update moved.newDue", "is taken back with the update, and reported anew"),
            entry("action-update moved.reason", "is taken back with the update, and reported anew"),
            entry("action-update moved.approvedBy", "is taken back with the update, and reported anew"),
            entry("action-update parties", "nobody is asked who takes part in an update"),
            entry("action-update topics", "are those of the action"),
            entry("action-update sources", "are where it was said"),
            entry("action-update sources.wording", "is where it was said"),
            entry("action-update sources.note", "is where it was said"),
            entry("found", "are findings, things of their own, once it is saved"),
            entry("found.text", "becomes a finding"),
            entry("found.kind", "becomes a finding"),
            entry("found.topic", "becomes a finding"),
            entry("found.deadline", "becomes a finding"),
            entry("pasted", "becomes lines"),
            entry("judgements.area", "another area is another line, as of the list"),
            entry("inspection judgements.noGrade", "stands where there is no grade"),
            entry("verdict facts.finding", "another one was looked for again by others"),
            entry("inspection facts.framework", "its judgements are of its areas and grades"),
            entry("questions.id", "is what its line is known by"),
            entry("discrepancy sources", "are those of what it says they say"),
            entry("readings.id", "is what its line is known by"),
            entry("readings.remove", "takes the line away, as in the list"),
            entry("questions.remove", "takes the line away, as in the list"),
            entry("asked.person", "another person is another line, as of the list"),
            entry("asked.remove", "takes the line away, as in the list"),
            entry("answer facts.survey", "an answer stays with the survey that it was given to"));

    /** Where fields are that few of a kind have. */
    private static final Map<String, String> RICH =
            Map.of("statement", "select statement_id from signatory group by 1 order by count(*) desc, 1 limit 2");

    private static final int THINGS = 80;

    /** More of a kind are lines of one list, like each other, and passed these rules when they were loaded. */
    private static final int MOST = 1000;

    private static final int KEYS = 3;

    @Autowired
    private Kinds kinds;

    @Autowired
    private Desk desk;

    @Autowired
    private FormCheck check;

    @Autowired
    private History history;

    @Autowired
    private Lookups lookups;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private PlatformTransactionManager transactions;

    private long source;

    /** The record has no reply. */
    @BeforeEach
    void aReply() {
        TestEntries entries = new TestEntries(this.jdbc);
        long council =
                this.jdbc.sql("select min(id) from council").query(Long.class).single();
        long reply = entries.entry(council, "reply", PartialDate.parse("2016-01-18"), "A reply");
        this.jdbc.sql("insert into reply values (?)").param(reply).update();
        for (String replied : List.of(
                "reply_to_entry select ?, id from entry where kind = 'inspection' and sort_day < '2014-01-01'",
                "reply_to_finding select ?, id from finding")) {
            this.jdbc
                    .sql("insert into " + replied + " order by id limit 2")
                    .param(reply)
                    .update();
        }
        this.source = entries.source();
        entries.cite(reply, this.source);
    }

    @AfterEach
    void noReply() {
        this.jdbc.sql("delete from entry where kind = 'reply'").update();
        this.jdbc.sql("delete from source where id = ?").param(this.source).update();
    }

    @Test
    void everyFieldIsChangedTwiceFoundTwiceAndTakenBack() {
        Map<String, String> failed = new TreeMap<>();
        this.kinds.all().forEach(kind -> tryAll(kind, failed));
        assertThat(failed).isEmpty();
    }

    @Test
    void whateverIsOnTheRecordPassesItsOwnRules() {
        Map<String, String> failed = new TreeMap<>();
        this.kinds
                .all()
                .forEach(kind -> new TransactionTemplate(this.transactions)
                        .executeWithoutResult(status -> checkAll(kind, failed)));
        assertThat(failed).isEmpty();
    }

    private <E extends Thing<F>, F extends Record> void checkAll(Kind<E, F> kind, Map<String, String> failed) {
        for (long thing : things(kind, MOST)) {
            Errors errors = this.check.of(kind, this.desk.found(kind, thing).form(), thing);
            if (errors.hasErrors()) {
                failed.put(kind.code() + " " + thing, errors.getAllErrors().toString());
            }
        }
    }

    private <E extends Thing<F>, F extends Record> void tryAll(Kind<E, F> kind, Map<String, String> failed) {
        List<Long> things = things(kind, THINGS);
        if (things.isEmpty()) {
            failed.put(kind.code(), "the record has none");
        }
        for (String path : kind.shape().fields().keySet()) {
            String field = kind.code() + " " + path;
            List<String> why = new ArrayList<>();
            if (!NOT_ALONE.containsKey(path)
                    && !NOT_ALONE.containsKey(field)
                    && things.stream().noneMatch(thing -> holds(kind, thing, path, why))) {
                failed.put(field, String.join(" | ", why));
            }
        }
    }

    private List<Long> things(Kind<?, ?> kind, int most) {
        String entity =
                this.entities.getMetamodel().entity(kind.fresh().getClass()).getName();
        List<Long> things = new ArrayList<>();
        Optional.ofNullable(RICH.get(kind.code()))
                .ifPresent(rich ->
                        things.addAll(this.jdbc.sql(rich).query(Long.class).list()));
        things.addAll(this.entities
                .createQuery("select e.id from " + entity + " e order by e.id", Long.class)
                .setMaxResults(most)
                .getResultList());
        return things;
    }

    private <E extends Thing<F>, F extends Record> boolean holds(
            Kind<E, F> kind, long thing, String path, List<String> why) {
        return Objects.requireNonNull(new TransactionTemplate(this.transactions).execute(status -> {
                    List<Map<String, Object>> candidates = candidates(kind, thing, path);
                    status.setRollbackOnly();
                    return candidates;
                }))
                .stream()
                .anyMatch(candidate -> Boolean.TRUE.equals(attempt(kind, thing, path, candidate, why)));
    }

    private <E extends Thing<F>, F extends Record> Boolean attempt(
            Kind<E, F> kind, long thing, String path, Map<String, Object> candidate, List<String> why) {
        try {
            return new TransactionTemplate(this.transactions).execute(status -> {
                status.setRollbackOnly();
                new Attempt<>(kind, thing, path).run(candidate);
                return true;
            });
        } catch (Refused | AssertionError | IllegalStateException | DataIntegrityViolationException ex) {
            if (why.size() < 4) {
                why.add(String.valueOf(ex.getMessage()).lines().limit(6).reduce("", (one, next) -> one + " " + next));
            }
            return false;
        }
    }

    /** Changed to a candidate and then to what it was, each found, each taken back. */
    private final class Attempt<E extends Thing<F>, F extends Record> {

        private final Kind<E, F> kind;
        private final long thing;
        private final String path;
        private final Author by = editor();

        Attempt(Kind<E, F> kind, long thing, String path) {
            this.kind = kind;
            this.thing = thing;
            this.path = path;
        }

        void run(Map<String, Object> candidate) {
            Map<String, Object> first = values();
            long once = change(candidate, "the first reason");
            Map<String, Object> second = values();
            assertThat(second).isNotEqualTo(first);
            long twice = change(first, "the second reason");
            assertThat(values()).isEqualTo(first);
            assertTold(once, "the first reason");
            assertTold(twice, "the second reason");
            assertThat(EveryKindTests.this.desk.undo(this.by, this.kind, twice)).isInstanceOf(Result.Saved.class);
            assertThat(values()).isEqualTo(second);
            assertThat(EveryKindTests.this.desk.undo(this.by, this.kind, once)).isInstanceOf(Result.Saved.class);
            assertThat(values()).isEqualTo(first);
        }

        private long change(Map<String, Object> values, String why) {
            F form = this.kind.shape().form(values);
            int version = EveryKindTests.this.desk.found(this.kind, this.thing).version();
            Result<F> result = EveryKindTests.this.desk.save(
                    this.by, this.kind, new Submission<>(this.thing, version, null, form, Way.BROWSER, why, true));
            if (result instanceof Result.Wrong<F> wrong) {
                throw new AssertionError(wrong.errors().getAllErrors().toString());
            }
            assertThat(result).isInstanceOf(Result.Saved.class);
            long change = ((Result.Saved<F>) result).change();
            assertThat(change).as("a change record").isPositive();
            return change;
        }

        private Map<String, Object> values() {
            EveryKindTests.this.entities.flush();
            EveryKindTests.this.entities.clear();
            return this.kind
                    .shape()
                    .values(EveryKindTests.this
                            .desk
                            .found(this.kind, this.thing)
                            .form());
        }

        /** Inside with the name, in the audit log; outside with the role, where the public reads it. */
        private void assertTold(long change, String why) {
            long event = EveryKindTests.this
                    .jdbc
                    .sql("select audit_event_id from change_record where id = ?")
                    .param(change)
                    .query(Long.class)
                    .single();
            AuditedChanges.Change inside = EveryKindTests.this
                    .history
                    .of(List.of(event))
                    .values()
                    .iterator()
                    .next();
            assertThat(EveryKindTests.this
                            .jdbc
                            .sql("select name from audit_event where id = ?")
                            .param(event)
                            .query(String.class)
                            .single())
                    .isEqualTo("Edith Editor");
            assertThat(inside.lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.before()).isNotEqualTo(line.after()));
            E now = EveryKindTests.this.desk.found(this.kind, this.thing);
            boolean secret = this.kind.shape().field(this.path).isAnnotationPresent(EditorsOnly.class);
            if (this.kind.isPublic(now) && !secret) {
                Kind.PageOf page = this.kind.pageOf(now);
                Set<Change> shownThere = new LinkedHashSet<>(EveryKindTests.this.history.of(page.kind(), page.id()));
                if (shownThere.stream()
                        .noneMatch(shown -> why.equals(shown.why()))) { // it moved to another page and back
                    shownThere.addAll(EveryKindTests.this.history.of(this.kind.code(), this.thing));
                }
                assertThat(shownThere)
                        .filteredOn(shown -> why.equals(shown.why()))
                        .as("the public history")
                        .hasSize(1)
                        .allSatisfy(shown -> assertThat(shown.lines()).isEqualTo(inside.lines()));
            }
        }
    }

    private Author editor() {
        long id = this.jdbc
                .sql(
                        "insert into account (email, name, created_at) values ('every-kind@example.org', 'Edith Editor', now())"
                                + " on conflict (email) do update set name = excluded.name returning id")
                .query(Long.class)
                .single();
        return new Author(
                id, "Edith Editor", "every-kind@example.org", List.of(new Author.HeldRole(Role.ADMINISTRATOR, null)));
    }

    /** The thing's values with another one at the path, in several ways; of a line, in its first line. */
    private <E extends Thing<F>, F extends Record> List<Map<String, Object>> candidates(
            Kind<E, F> kind, long thing, String path) {
        Map<String, Object> values =
                kind.shape().values(this.desk.found(kind, thing).form());
        int dot = path.lastIndexOf('.');
        String list = dot < 0 ? "" : path.substring(0, dot);
        boolean inLine = kind.shape().fields().containsKey(list);
        String at = path;
        if (inLine) {
            if (!(values.get(list) instanceof List<?> keys)) {
                return List.of();
            }
            at = list + "{" + keys.get(0) + "}." + path.substring(dot + 1);
        }
        List<Map<String, Object>> candidates = new ArrayList<>();
        for (Object other : others(kind.shape(), path, values, values.get(at))) {
            Map<String, Object> changed = new LinkedHashMap<>(values);
            changed.put(at, other);
            candidates.add(changed);
        }
        candidates.addAll(withAnotherLine(kind.shape(), path, values));
        if (values.containsKey(at)) {
            Map<String, Object> without = new LinkedHashMap<>(values);
            without.remove(at);
            candidates.add(without);
        }
        return candidates;
    }

    /** A further line of a list, of what a search finds. */
    private List<Map<String, Object>> withAnotherLine(Shape<?> shape, String list, Map<String, Object> values) {
        List<Map<String, Object>> candidates = new ArrayList<>();
        shape.fields().forEach((path, field) -> {
            Lookup lookup = this.lookups.of(shape, path);
            if (lookup != null && field.getType() == Long.class && path.startsWith(list + ".")) {
                for (String key : keys(lookup, values)) {
                    Map<String, Object> changed = new LinkedHashMap<>(values);
                    changed.put(list, added(values.get(list), key));
                    changed.put(list + "{" + key + "}" + path.substring(list.length()), Long.valueOf(key));
                    candidates.add(changed);
                }
            }
        });
        return candidates;
    }

    private List<Object> others(Shape<?> shape, String path, Map<String, Object> values, @Nullable Object now) {
        RecordComponent field = shape.field(path);
        Class<?> type = field.getType();
        List<Object> others = new ArrayList<>();
        Lookup lookup = this.lookups.of(shape, path);
        if (lookup != null) {
            keys(lookup, values).forEach(key -> others.addAll(pointing(field, key, now)));
        } else if (type.isEnum()) {
            others.addAll(Arrays.asList(type.getEnumConstants()));
        } else if (List.class.isAssignableFrom(type)) {
            others.addAll(lists(shape, path, field, now));
        } else {
            others.addAll(plain(type, now));
        }
        others.removeIf(other -> other.equals(now));
        return others;
    }

    private static List<Object> plain(Class<?> type, @Nullable Object now) {
        if (type == String.class) {
            String words = now == null ? "Words" : now.toString();
            return List.of("Other words", words + " more", "https://example.org/other", "other", "2014");
        }
        if (type == PartialDate.class) {
            return dates((PartialDate) now);
        }
        if (type == LocalDate.class) {
            LocalDate day = now == null ? LocalDate.of(2014, 3, 5) : (LocalDate) now;
            return List.of(day.plusDays(1), day.minusDays(1), day.plusYears(1));
        }
        if (type == Integer.class) {
            int number = now == null ? 3 : (Integer) now;
            return List.of(number + 1, number + 7);
        }
        if (type == Long.class) {
            return List.of(77L);
        }
        if (type == BigDecimal.class) {
            return List.of(new BigDecimal("12.5"), new BigDecimal("77"));
        }
        if (type == Boolean.class) {
            return List.of(true, false);
        }
        return type.isRecord()
                ? List.of(requireNonNull(
                        DefaultConversionService.getSharedInstance().convert("Other words", type)))
                : List.of();
    }

    private static List<Object> dates(@Nullable PartialDate now) {
        LocalDate day = now == null ? LocalDate.of(2014, 3, 5) : now.first();
        return Stream.of(
                        PartialDate.of(day.plusDays(1)),
                        PartialDate.of(day.minusDays(1)),
                        PartialDate.parse(String.valueOf(day.getYear())),
                        PartialDate.of(day.plusYears(1)),
                        PartialDate.of(LocalDate.of(2024, 3, 5)))
                .<Object>map(date -> date)
                .toList();
    }

    /** A line taken away where there are several, or one put in; plain lists get another element. */
    private List<Object> lists(Shape<?> shape, String path, RecordComponent field, @Nullable Object now) {
        List<Object> lists = new ArrayList<>();
        if (now instanceof List<?> list) {
            lists.add(List.copyOf(list.subList(0, list.size() - 1)));
        }
        Type element = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
        if (element == String.class && !field.getAccessor().isAnnotationPresent(Valid.class)) {
            lists.add(List.of("Another"));
        }
        return lists;
    }

    private Set<String> keys(Lookup lookup, Map<String, Object> values) {
        Map<String, String> among = lookup.among(values);
        return (among.isEmpty() ? lookup.find("a", values) : among)
                .keySet().stream().limit(KEYS).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Object> pointing(RecordComponent field, String key, @Nullable Object now) {
        Class<?> type = field.getType();
        if (type == Long.class) {
            return List.of(Long.valueOf(key));
        }
        if (type == String.class) {
            return List.of(key);
        }
        Type element = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
        List<Object> with = new ArrayList<>();
        if (element == Party.class) {
            for (Part part : Part.values()) {
                with.add(added(now, new Party(part, Who.of(key))));
            }
            return with;
        }
        return List.of(added(now, element == Long.class ? Long.valueOf(key) : key));
    }

    private static List<Object> added(@Nullable Object now, Object one) {
        List<Object> with = new ArrayList<>(now == null ? List.of() : (List<?>) now);
        if (!with.contains(one)) {
            with.add(one);
        }
        return List.copyOf(with);
    }
}
