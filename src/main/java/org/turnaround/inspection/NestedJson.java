package org.turnaround.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what hangs on a row, which PostgreSQL hands over as JSON in a column of the same statement. */
@Component
class NestedJson {

    private final JsonMapper json;

    NestedJson(JsonMapper json) {
        this.json = json;
    }

    /** @return what the column holds, or {@code none} where it is null, as an aggregate over no rows is */
    <T> T read(ResultSet row, String column, TypeReference<T> type, T none) throws SQLException {
        String text = row.getString(column);
        return text == null ? none : this.json.readValue(text, type);
    }
}
