package org.turnaround.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Rows;

/** People and councils whose name somebody may have begun to type. */
@Service
@Transactional(readOnly = true)
public class Suggestions {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    private static final String SELECT = """
            select d.title as name, d.kind as type, split_part(d.body, E'\\n', 1) as about,
                   case when d.mp then '/mps/' when d.kind = 'council' then '/councils/' else '/people/' end || d.slug as url
              from search_document d
             where d.names is not null
               and (d.names like :begun || '%' or d.names like '% ' || :begun || '%' or :typed <% d.names)
             order by d.names like :begun || '%' or d.names like '% ' || :begun || '%' desc,
                      d.kind = 'council' desc, word_similarity(:typed, d.names) desc, d.mp desc, d.title, d.id
             limit 8
            """;

    private final JdbcClient jdbc;

    Suggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A name on the record.
     *
     * @param type {@code person} or {@code council}
     * @param about a person's seats and offices, a council's full name and region
     */
    public record Suggestion(
            String name, String type, String url, @Nullable String about) {}

    /** At most eight, councils first; none for fewer than 2 or more than 100 characters. */
    public List<Suggestion> begunWith(String typed) {
        String tidy = typed.strip().toLowerCase(Locale.ROOT);
        if (tidy.length() < SHORTEST || tidy.length() > LONGEST) {
            return List.of();
        }
        return Rows.of(Suggestion.class)
                .list(this.jdbc, SELECT, Map.of("typed", tidy, "begun", tidy.replaceAll("([\\\\%_])", "\\\\$1")));
    }
}
