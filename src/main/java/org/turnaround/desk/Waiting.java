package org.turnaround.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.shared.PartialDate;
import org.turnaround.shared.Rows;

/** What stands in a state, of every kind that has states, last touched first. */
@Component
class Waiting {

    private static final String SELECT = """
            select kind, id, words, reason, date, date_first, date_last, date_why, council, edited_by from (
                select e.kind, e.id, e.headline as words, e.state, e.state_reason as reason, e.date, e.date_first, e.date_last,
                       e.date_why, c.name as council, a.name as edited_by, coalesce(e.edited_at, e.recorded_at) as edited_at
                  from entry e left join council c on c.id = e.council_id left join account a on a.id = e.edited_by
                 union all
                select 'proposition', x.id, x.text, x.state, x.state_reason, null, null, null, null, c.name, null, x.edited_at
                  from proposition x left join council c on c.id = x.council_id) things
             where state = :state order by edited_at desc nulls last, kind, id desc limit :count
            """;

    private final JdbcClient jdbc;
    private final Kinds kinds;

    Waiting(JdbcClient jdbc, Kinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    /**
     * One thing.
     *
     * @param note what it is, when, where, and who touched it last
     * @param reason why it was withdrawn, or null
     */
    public record Line(
            String url, String words, String note, @Nullable String reason) {}

    private record Row(
            String kind,
            long id,
            String words,
            @Nullable String reason,
            @Nullable PartialDate date,
            @Nullable String council,
            @Nullable String editedBy) {

        String note(State state) {
            return Stream.of(
                            state.label() + " " + this.kind.replace('-', ' '),
                            this.date == null ? null : this.date.words(),
                            this.council,
                            this.editedBy == null ? null : "last changed by " + this.editedBy)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
        }
    }

    List<Line> in(State state, int count) {
        return this.jdbc
                .sql(SELECT)
                .param("state", state.code())
                .param("count", count)
                .query(Rows.of(Row.class))
                .list()
                .stream()
                .map(row -> new Line(desk(row.kind) + "/" + row.id, row.words, row.note(state), row.reason))
                .toList();
    }

    /** A kind of entry may have several desks, which know one another's. */
    private String desk(String kind) {
        return this.kinds
                .withCode(kind)
                .or(() -> this.kinds.all().stream()
                        .filter(one -> one.code().startsWith(kind + "-"))
                        .findFirst())
                .<String>map(Kind::desk)
                .orElse("/editor/" + (EditorNav.ELSEWHERE.contains(kind) ? kind + "s" : "entries"));
    }
}
