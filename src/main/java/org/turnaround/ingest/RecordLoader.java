package org.turnaround.ingest;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnaround.desk.RecordDoor;
import org.turnaround.shared.Sql;

/**
 * Loads the record files into the database, all of them in one transaction or nothing, when the application starts: after
 * the database is migrated, and before the web server takes a request, so that nobody ever sees half a record. {@code
 * turnaround.record} says which: {@code bundled}, {@code none}, or a folder.
 */
@Component
class RecordLoader implements SmartLifecycle {

    /** Long before the web server, which starts in one of the last phases. */
    private static final int PHASE = 0;

    /** To be counted up when the same files shall give other rows. */
    private static final int READING = 8;

    /** An advisory lock of PostgreSQL: of two copies of the application that start at once, one waits for the other. */
    private static final long LOCK = 0x7475726e61726f75L;

    private static final String WHOLE = "record";

    private static final Logger LOG = LoggerFactory.getLogger(RecordLoader.class);

    private final Sql sql;
    private final RecordDoor door;
    private final TransactionTemplate transaction;
    private final String record;
    private volatile boolean running;

    RecordLoader(
            Sql sql,
            RecordDoor door,
            TransactionTemplate transaction,
            @Value("${turnaround.record:bundled}") String record) {
        this.sql = sql;
        this.door = door;
        this.transaction = transaction;
        this.record = record;
    }

    @Override
    public void start() {
        switch (this.record) {
            case "none" -> LOG.info("Record: no files are loaded (turnaround.record=none)");
            case "bundled" -> load(RecordFolder.bundled());
            default -> load(RecordFolder.at(Path.of(this.record)));
        }
        this.running = true;
    }

    @Override
    public void stop() {
        this.running = false;
    }

    @Override
    public boolean isRunning() {
        return this.running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /**
     * Loads the files, unless they are those that were loaded last.
     *
     * @throws RecordNotValid if they have a fault
     */
    void load(RecordFolder folder) {
        boolean read = Boolean.TRUE.equals(this.transaction.execute(status -> readUnlessLoaded(folder)));
        if (read) { // the first reader would wait for seconds: the database plans badly for tables that it has not
            // counted
            this.sql.change("analyze");
        }
    }

    private boolean readUnlessLoaded(RecordFolder folder) {
        this.sql.single(Integer.class, "select 1 from pg_advisory_xact_lock(?)", LOCK);
        String digest = READING + "-" + folder.digest();
        if (Optional.of(digest).equals(loadedDigest())) {
            LOG.info(
                    "Record: the {} files are those loaded before",
                    folder.files().size());
            return false;
        }
        read(folder);
        remember(digest);
        return true;
    }

    private void read(RecordFolder folder) {
        long start = System.nanoTime();
        LOG.info("Record: reading {} files", folder.files().size());
        Items items = RecordReader.read(folder, this.door);
        items.faults().warnings().forEach(warning -> LOG.warn("Record: {}", warning));
        LOG.info("Record: {}", counts(items.all()));
        Loading loading = new Loading(items, folder.numbers(), new RecordRows(this.sql), this.door);
        loading.write();
        loading.kept().forEach(key -> LOG.warn("Record: {} was changed here since, so it stays as it is", key));
        loading.vanished().forEach(key -> LOG.warn("Record: {} is no longer in the files, but stays", key));
        LOG.info(
                "Record: {} items added, {} changed, in {} s",
                loading.added(),
                loading.changed(),
                String.format(Locale.UK, "%.1f", (System.nanoTime() - start) / 1e9));
    }

    private Optional<String> loadedDigest() {
        return this.sql.one(String.class, "select digest from record_item where key = ?", WHOLE);
    }

    private void remember(String digest) {
        this.sql.change("""
                        insert into record_item (key, kind, digest, row_id) values (?, ?, ?, 0)
                        on conflict (key) do update set digest = excluded.digest, loaded_at = now()""", WHOLE, WHOLE, digest);
    }

    private static String counts(Collection<Item> items) {
        Map<Kind, Long> counts = items.stream()
                .filter(item -> item.kind().many() != null)
                .collect(Collectors.groupingBy(Item::kind, () -> new EnumMap<>(Kind.class), Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().many())
                .collect(Collectors.joining(", "));
    }
}
