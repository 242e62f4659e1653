package org.turnaround.ingest;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the record when the application starts: after the database is migrated, and before the web server takes a
 * request, so that nobody ever sees half a record. {@code turnaround.record} says which: {@code bundled}, {@code none},
 * or a folder.
 */
@Component
class RecordStartup implements SmartLifecycle {

    /** Long before the web server, which starts in one of the last phases. */
    private static final int PHASE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(RecordStartup.class);

    private final RecordLoader loader;
    private final String record;
    private volatile boolean running;

    RecordStartup(RecordLoader loader, @Value("${turnaround.record:bundled}") String record) {
        this.loader = loader;
        this.record = record;
    }

    @Override
    public void start() {
        switch (this.record) {
            case "none" -> LOG.info("Record: no files are loaded (turnaround.record=none)");
            case "bundled" -> this.loader.load(RecordFolder.bundled());
            default -> this.loader.load(RecordFolder.at(Path.of(this.record)));
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
}
