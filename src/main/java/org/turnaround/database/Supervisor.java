package org.turnaround.database;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a server back when it dies, whoever killed it: the system does when memory runs out. It looks instead of waiting
 * for the process to end, because the server is no child of ours: {@code pg_ctl} lets go of it.
 */
final class Supervisor implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Server server;
    private final Duration patience;
    private final Runnable givenUp;
    private final Thread thread = new Thread(this::watch, "postgres-supervisor");
    private volatile boolean ending;

    private Supervisor(Server server, Duration patience, Runnable givenUp) {
        this.server = server;
        this.patience = patience;
        this.givenUp = givenUp;
    }

    /**
     * @param patience how long it is tried to bring the server back
     * @param givenUp told when that has failed, in this supervisor's thread
     */
    static Supervisor over(Server server, Duration patience, Runnable givenUp) {
        Supervisor supervisor = new Supervisor(server, patience, givenUp);
        supervisor.thread.setDaemon(true);
        supervisor.thread.start();
        return supervisor;
    }

    private void watch() {
        while (!this.ending) {
            pause();
            if (hasDied() && !bringBack()) {
                this.ending = true;
                this.givenUp.run();
            }
        }
    }

    private boolean hasDied() {
        try {
            return !this.ending && !this.server.isRunning();
        } catch (IOException ex) { // as when this process has too many files open: says nothing of the server
            log.warn("It cannot be seen whether PostgreSQL runs", ex);
            return false;
        }
    }

    private boolean bringBack() {
        log.warn("PostgreSQL has died; it is started again");
        long begun = System.nanoTime();
        while (!this.ending) {
            try {
                this.server.startAgain();
                log.info("PostgreSQL runs again ({} ms)", (System.nanoTime() - begun) / 1_000_000);
                return true;
            } catch (IOException ex) {
                if (System.nanoTime() - begun > this.patience.toNanos()) {
                    log.error("PostgreSQL has died and does not start again. {}", ex.getMessage());
                    return false;
                }
                pause();
            }
        }
        return true;
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException ex) {
            this.ending = true;
        }
    }

    /** From now on the server may end. A start that is under way is waited for, so that it can be stopped after. */
    @Override
    public void close() {
        this.ending = true;
        try {
            this.thread.join();
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }
}
