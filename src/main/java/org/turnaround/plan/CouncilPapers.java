package org.turnaround.plan;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.shared.PartialDate;

/** The papers that people of a council cite: minutes, reports to a committee, the plan itself. Each is one source. */
@Component
class CouncilPapers {

    private static final String AT_ADDRESS = """
            select id from source where address_key(url) = address_key(:url) and source_is_public(id) order by id limit 1
            """;

    private static final String OF_TITLE = """
            select s.id from source s join council c on c.official_name = s.publication
             where c.id = :council and s.url is null and lower(s.title) = lower(:title) and source_is_public(s.id)
             order by s.id limit 1
            """;

    private static final String NEW = """
            insert into source (kind, title, publication, url, published, published_first, published_last)
            select :kind, :title, official_name, :url, :date, :first, :last from council where id = :council
            returning id
            """;

    private final JdbcClient jdbc;

    CouncilPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Finds the paper among the sources on the record, by its address or else by its title, or puts it there.
     *
     * @param kind of a source that is new, as in {@code board-paper}
     * @return the id of the source
     */
    long source(long council, String kind, Paper paper) {
        Optional<Long> known = paper.url() == null ? titled(council, paper.title()) : at(paper.url());
        return known.orElseGet(() -> add(council, kind, paper));
    }

    private Optional<Long> at(String url) {
        return this.jdbc.sql(AT_ADDRESS).param("url", url).query(Long.class).optional();
    }

    private Optional<Long> titled(long council, String title) {
        return this.jdbc
                .sql(OF_TITLE)
                .param("council", council)
                .param("title", title)
                .query(Long.class)
                .optional();
    }

    private long add(long council, String kind, Paper paper) {
        PartialDate date = paper.published();
        return this.jdbc
                .sql(NEW)
                .param("kind", kind)
                .param("title", paper.title())
                .param("url", paper.url())
                .param("date", date == null ? null : date.edtf())
                .param("first", date == null ? null : date.first())
                .param("last", date == null ? null : date.last())
                .param("council", council)
                .query(Long.class)
                .single();
    }
}
