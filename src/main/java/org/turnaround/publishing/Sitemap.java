package org.turnaround.publishing;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.record.Mentioned;
import org.turnaround.shared.NotFound;

/**
 * The addresses of all that everybody can read, each once. They come in parts, cut by number and never counted: a part
 * holds the things whose numbers lie between two bounds, which may be few, and never more than a sitemap may.
 */
@Component
@Transactional(readOnly = true)
class Sitemap {

    /** The pages that are no thing's. */
    static final List<String> PAGES = List.of(
            "/",
            "/about",
            "/method",
            "/councils",
            "/mps",
            "/findings",
            "/time-to-improve",
            "/calls",
            "/commitments",
            "/corrections",
            "/search");

    /** Of 50,000 addresses that a sitemap may hold; a council has several. */
    private static final int NUMBERS = 5_000;

    private static final String MENTIONED =
            "select kind, number, address from mentioned where thing = '%s' and thing_id between ? and ? order by thing_id";

    private static final List<Things> THINGS = List.of(
            new Things("councils", "council", """
                            select null as kind, 0 as number, '/councils/' || c.slug || page.path as address
                              from council c
                              join (values ('', null), ('/timeline', null), ('/inspections', null), ('/findings', 'finding'),
                                           ('/plan', 'plan'), ('/positions', 'proposition'), ('/disagreements', 'discrepancy'))
                                   as page (path, holding) on true
                             where c.id between ? and ?
                               and (page.holding is null
                                    or page.holding = 'finding' and exists (
                                       select from finding x join entry e on e.id = x.entry_id and e.state = 'published'
                                        where x.council_id = c.id and x.state = 'published')
                                    or page.holding = 'plan' and exists (
                                       select from plan x where x.council_id = c.id and x.state = 'published')
                                    or page.holding = 'proposition' and exists (
                                       select from proposition x where x.council_id = c.id and x.state = 'published')
                                    or page.holding = 'discrepancy' and exists (
                                       select from readable_discrepancy x where x.council_id = c.id))
                             order by c.id, page.path
                            """),
            new Things("former-councils", "council_predecessor", """
                            select null as kind, 0 as number, '/councils/' || p.slug as address from council_predecessor p
                             where p.id between ? and ?
                               and not exists (select from council c where c.slug = p.slug)
                               and not exists (select from council_predecessor x where x.slug = p.slug and x.id < p.id)
                             order by p.id
                            """),
            new Things("people", "person", MENTIONED.formatted("person")),
            new Things("entries", "entry", MENTIONED.formatted("entry")),
            new Things("findings", "finding", MENTIONED.formatted("finding")),
            new Things("practice-topics", "practice_topic", """
                            select null as kind, 0 as number, '/findings/topics/' || slug as address from practice_topic
                             where id between ? and ? order by id
                            """),
            new Things("actions", "action", MENTIONED.formatted("action")),
            new Things("propositions", "proposition", """
                            select null as kind, 0 as number, '/propositions/' || id as address from proposition
                             where state = 'published' and id between ? and ? order by id
                            """),
            new Things("sources", "source", """
                            select null as kind, 0 as number, '/sources/' || id as address from source
                             where source_is_public(id) and id between ? and ? order by id
                            """),
            new Things("corrections", "correction", """
                            select null as kind, 0 as number, '/corrections/' || record_key as address from correction
                             where id between ? and ? order by id
                            """));

    private final JdbcClient jdbc;

    Sitemap(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param addresses of those whose numbers lie between two; the path, or a kind of entry and the number that it has there */
    private record Things(String name, String table, String addresses) {}

    /** The things whose numbers begin with this one times {@value #NUMBERS}. */
    record Part(Things things, int number) {

        String path() {
            return "/sitemaps/" + this.things.name() + "-" + this.number + ".xml";
        }
    }

    List<Part> parts() {
        return THINGS.stream()
                .flatMap(things -> IntStream.range(0, partsOf(things)).mapToObj(number -> new Part(things, number)))
                .toList();
    }

    /** @throws NotFound when there is no such part */
    Part part(String things, int number) {
        return THINGS.stream()
                .filter(known -> known.name().equals(things) && number >= 0 && number < partsOf(known))
                .map(known -> new Part(known, number))
                .findFirst()
                .orElseThrow(() -> new NotFound("that part of the sitemap"));
    }

    private int partsOf(Things things) {
        return this.jdbc
                .sql("select coalesce(max(id) / " + NUMBERS + " + 1, 0) from " + things.table())
                .query(Integer.class)
                .single();
    }

    /** The paths of a part, all in memory: a reader may be slow, and must not hold a connection meanwhile. */
    List<String> paths(Part part) {
        long first = (long) part.number() * NUMBERS;
        return this.jdbc
                .sql(part.things().addresses())
                .params(first, first + NUMBERS - 1)
                .query((row, number) ->
                        new Mentioned(row.getString("kind"), row.getLong("number"), row.getString("address"), "").url())
                .list();
    }
}
