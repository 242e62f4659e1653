package org.turnaround.database;

import org.jspecify.annotations.Nullable;

/** There is no database to start with. The message says what happened, {@link #remedy()} what to do. */
final class DatabaseNotStarted extends RuntimeException {

    private static final String OWN_SERVER = "Or use a PostgreSQL server of your own: set SPRING_DATASOURCE_URL, "
            + "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.";

    private final String remedy;

    DatabaseNotStarted(String whatHappened, String whatToDo) {
        this(whatHappened, whatToDo, null);
    }

    DatabaseNotStarted(String whatHappened, String whatToDo, @Nullable Throwable cause) {
        super(whatHappened, cause);
        this.remedy = whatToDo + System.lineSeparator() + OWN_SERVER;
    }

    String remedy() {
        return this.remedy;
    }
}
