package org.turnaround.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Query;
import org.turnaround.shared.Rows;

/** People and councils, and places that lead to one, whose name somebody may have begun to type. */
@Service
@Transactional(readOnly = true)
public class Suggestions {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    private static final String SELECT = """
            with named as (
                select d.title as name, d.kind as type, split_part(d.body, E'\\n', 1) as about,
                       case when d.mp then '/mps/' when d.kind = 'council' then '/councils/' else '/people/' end || d.slug as url,
                       d.names like :begun || '%' or d.names like '% ' || :begun || '%' as begun,
                       word_similarity(:typed, d.names) as alike, d.mp, d.id
                  from search_document d
                 where d.names is not null
                   and (d.names like :begun || '%' or d.names like '% ' || :begun || '%' or :typed <% d.names)
                 union all
                select l.name, 'place',
                       case when bool_and(l.kind in ('district', 'former-district', 'constituency', 'former-constituency'))
                            then 'in ' else '' end || string_agg(distinct c.name, ', '),
                       case when count(distinct c.id) = 1 then '/councils/' || min(c.slug) end, true, 1, false, 0
                  from council_lead l join council c on c.id = l.council_id
                 where l.kind not in ('name', 'code', 'ended', 'mp') and lower(l.name) like :begun || '%'
                 group by l.name)
            select name, type, about, url from named
             order by begun desc, type = 'council' desc, type = 'place' desc, alike desc, mp desc, name, id
             limit 8
            """;

    private final JdbcClient jdbc;

    Suggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A name on the record.
     *
     * @param type {@code person}, {@code council} or {@code place}
     * @param url none where the name leads to several councils: then that of the list of them
     * @param about a person's seats and offices, a council's full name and region, a place's councils
     */
    public record Suggestion(
            String name, String type, String url, @Nullable String about) {

        public Suggestion(String name, String type, @Nullable String url, @Nullable String about) {
            this.name = name;
            this.type = type;
            this.url = url == null ? Query.EMPTY.with("name", name).of("/councils") : url;
            this.about = about;
        }
    }

    /** At most eight, councils first, then places; none for fewer than 2 or more than 100 characters. */
    public List<Suggestion> begunWith(String typed) {
        String tidy = typed.strip().toLowerCase(Locale.ROOT);
        if (tidy.length() < SHORTEST || tidy.length() > LONGEST) {
            return List.of();
        }
        return Rows.of(Suggestion.class)
                .list(this.jdbc, SELECT, Map.of("typed", tidy, "begun", tidy.replaceAll("([\\\\%_])", "\\\\$1")));
    }
}
