package org.turnaround.ingest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What earlier loadings have put into the database: the table {@code record_item}. */
final class LoadedItems {

    private final RowStatements statements;
    private final Map<String, LoadedItem> byKey = new HashMap<>();

    LoadedItems(RowStatements statements) {
        this.statements = statements;
        statements
                .jdbc()
                .sql("select key, kind, digest, row_id, row_version from record_item where kind <> 'record'")
                .query(LoadedItem.class)
                .list()
                .forEach(item -> this.byKey.put(item.key, item));
    }

    Set<String> keys() {
        return this.byKey.keySet();
    }

    boolean isEmpty() {
        return this.byKey.isEmpty();
    }

    boolean knows(Item item) {
        return this.byKey.containsKey(item.key());
    }

    /** @throws RecordNotValid if the same id was something else before: ids are never used again */
    void checkKind(Item item) {
        String before = get(item).kind;
        if (!before.equals(item.kind().code())) {
            String reason = "the id \"" + item.key() + "\" was loaded before as another kind: " + before;
            throw new RecordNotValid(List.of(new Fault(item.place(), reason)));
        }
    }

    boolean isSame(Item item) {
        return get(item).digest.equals(item.digest());
    }

    long number(Item item) {
        return get(item).rowId;
    }

    /** The keys of those that a person has changed, or taken away, since they were loaded. */
    Set<String> edited(Collection<Item> items) {
        Set<String> edited = new HashSet<>();
        byTable(items).forEach((table, some) -> {
            Map<Long, Integer> versions = this.statements.versions(
                    table, some.stream().map(this::number).toList());
            some.stream()
                    .filter(item -> !Objects.equals(versions.get(number(item)), get(item).rowVersion))
                    .forEach(item -> edited.add(item.key()));
        });
        return edited;
    }

    void remember(List<Item> added, List<Item> changed, Map<String, Long> numbers) {
        List<Map<String, @Nullable Object>> rows = Stream.concat(added.stream(), changed.stream())
                .map(item -> row(item, numbers))
                .toList();
        this.statements.remember(rows);
    }

    private Map<String, @Nullable Object> row(Item item, Map<String, Long> numbers) {
        LoadedItem before = this.byKey.get(item.key());
        return Map.of(
                "key", item.key(),
                "kind", item.kind().code(),
                "digest", item.digest(),
                "row_id", Objects.requireNonNull(numbers.get(item.key())),
                "row_version", before == null ? 0 : before.nextVersion(item));
    }

    private static Map<String, List<Item>> byTable(Collection<Item> items) {
        return items.stream().collect(Collectors.groupingBy(item -> item.kind().table()));
    }

    private LoadedItem get(Item item) {
        return Objects.requireNonNull(this.byKey.get(item.key()));
    }

    private record LoadedItem(String key, String kind, String digest, long rowId, int rowVersion) {

        int nextVersion(Item item) {
            return Tables.isVersioned(item.kind().table()) ? this.rowVersion + 1 : this.rowVersion;
        }
    }
}
