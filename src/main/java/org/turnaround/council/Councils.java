package org.turnaround.council;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Moved;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Options;
import org.turnaround.shared.Sql;

/** Finds councils. */
@Service
@Transactional(readOnly = true)
public class Councils {

    private static final String SELECT = """
            select c.id, c.slug, c.gss, c.name, c.official_name, c.type, c.region, c.opened, c.tile_q, c.tile_r,
                   c.also_known_as || c.former_gss || array[c.name, c.official_name, c.gss] || array(
                       select n.name from council_predecessor p cross join unnest(array[p.name, p.official_name, p.gss]) n (name)
                        where p.successor_id = c.id and n.name is not null) as names,
                   (select jsonb_agg(jsonb_build_object('slug', p.slug, 'name', p.name, 'until', p.closed, 'note', p.note,
                               'judged', exists (select from entry e where e.council_id = c.id and e.kind = 'inspection'
                                                    and e.state = 'published' and e.sort_day <= p.closed))
                           order by p.closed desc nulls last, p.name)
                      from council_predecessor p where p.successor_id = c.id) as predecessors
              from council c
            """;

    private static final String FORMER =
            "select distinct on (slug) slug, name, official_name, gss, closed as until from council_predecessor";

    private final Sql sql;
    private final CouncilLeads leads;

    Councils(Sql sql, CouncilLeads leads) {
        this.sql = sql;
        this.leads = leads;
    }

    /**
     * @throws Moved when this is another name, or a code, of one that is or was there
     * @throws NotFound when no council is or was called so
     */
    public Council named(String slug) {
        return find(slug).orElseThrow(() -> elsewhere(slug));
    }

    /** A name that two have leads to neither; one that ended goes before today's. */
    private RuntimeException elsewhere(String asked) {
        return this.sql
                .one(String.class, """
                        select min(x.slug) from (
                            select c.slug, l.key, false as ended
                              from council_lead l join council c on c.id = l.council_id
                             where l.kind in ('name', 'code', 'everyday', 'initials')
                             union all
                            select p.slug, slug_of(unnest(array[p.slug, p.name, p.official_name, p.gss])), true
                              from council_predecessor p) x
                         where x.key in (:key, :bare)
                         group by x.key, x.ended having count(distinct x.slug) = 1
                         order by x.key = :key desc, x.ended desc limit 1
                        """, Map.of("key", Names.key(asked), "bare", Names.bare(Names.key(asked))))
                .<RuntimeException>map(slug -> new Moved("/councils/" + slug))
                .orElseGet(() -> new NotFound(this.leads.unknown(asked)));
    }

    /** One that is no more, and has a page that leads to those that followed it. */
    public Optional<FormerCouncil> former(String slug) {
        return this.sql.one(FormerCouncil.class, FORMER + " where slug = ? order by slug, id", slug);
    }

    public Optional<Council> find(String slug) {
        return this.sql.one(Council.class, SELECT + " where c.slug = ?", slug);
    }

    /** Slugs and names, by name: for a form's choice. */
    public Map<String, String> names() {
        return Options.of(all(), Council::slug, Council::name);
    }

    /** All of them, by name: some 150, so in one piece. */
    public List<Council> all() {
        return this.sql.rows(Council.class, SELECT + " order by c.name");
    }
}
