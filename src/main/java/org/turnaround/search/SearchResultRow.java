package org.turnaround.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.turnaround.record.EntryRow.CouncilName;
import org.turnaround.search.SearchResult.Key;
import org.turnaround.shared.PartialDate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a result from a row of {@link SearchSql#page()}. */
@Component
class SearchResultRow implements RowMapper<SearchResult> {

    private static final TypeReference<List<CouncilName>> COUNCILS = new TypeReference<>() {};

    private final JsonMapper json;

    SearchResultRow(JsonMapper json) {
        this.json = json;
    }

    @Override
    public SearchResult mapRow(ResultSet row, int number) throws SQLException {
        SearchKind kind = Objects.requireNonNull(SearchKind.of(row.getString("kind")));
        String councils = row.getString("councils");
        return new SearchResult(
                kind,
                url(kind, row),
                Highlighted.read(row.getString("title")),
                Highlighted.read(row.getString("snippet")),
                PartialDate.read(row, "date"),
                councils == null ? List.of() : this.json.readValue(councils, COUNCILS),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                new Key(row.getLong("score"), row.getObject("sort_day", LocalDate.class), row.getLong("id")));
    }

    private static String url(SearchKind kind, ResultSet row) throws SQLException {
        String slug = row.getString("slug");
        if (slug == null) {
            return kind.path() + row.getLong("ref_id");
        }
        return (row.getBoolean("mp") ? "/mps/" : kind.path()) + slug;
    }
}
