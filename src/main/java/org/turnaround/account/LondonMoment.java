package org.turnaround.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Reads a moment as a page prints it: in the time of the councils. */
final class LondonMoment {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private LondonMoment() {}

    static ZonedDateTime read(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant().atZone(LONDON);
    }

    static @Nullable ZonedDateTime readOrNull(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant().atZone(LONDON);
    }
}
