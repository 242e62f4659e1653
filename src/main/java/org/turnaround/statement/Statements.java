package org.turnaround.statement;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Rows;

/** Finds statements, each in one query. */
@Service
@Transactional(readOnly = true)
public class Statements {

    private static final String SELECT = """
            select s.id, s.form, s.channel, s.audience, s.capacity,
                   (select coalesce(jsonb_object_agg(p.slug, posts_on(p.id, said.date_first, said.date_last)), '{}')
                      from entry_person ep join person p on p.id = ep.person_id
                     where ep.entry_id = s.id and ep.part = 'speaker') as posts, s.quote, s.correction_of, s.note,
                   q.id as quoted_in_id, q.headline as quoted_in_headline,
                   (select jsonb_agg(jsonb_build_object('id', q.id, 'headline', q.headline) order by q.id)
                      from statement i join entry q on q.id = i.id
                     where i.quoted_in_id = s.id and q.state = 'published') as quotes,
                   (select jsonb_agg(jsonb_build_object('slug', p.slug, 'name', name_on(p, said.sort_day), 'state', g.state,
                               'mp', exists (select from membership m where m.person_id = p.id),
                               'note', g.note, 'dissent', (select d.id from entry d
                                 where d.id = g.dissent_id and d.state = 'published')) order by g.position, p.sort_name)
                      from signatory g join person p on p.id = g.person_id where g.statement_id = s.id) as signatories,
                   (select jsonb_agg(jsonb_build_object(
                               'source', quoted_line(c.id, c.source_id, coalesce(c.wording, s.quote)), 'own', c.wording is not null,
                               'note', c.note, 'compared', '[]'::jsonb) order by c.position, c.id)
                      from entry_source c
                     where c.entry_id = s.id) as wordings,
                   (select jsonb_agg(jsonb_build_object('id', c.id, 'headline', c.what) order by c.sort_day, c.id)
                      from call_statement x join ledger_call c on c.id = x.call_id
                     where x.statement_id = s.id and c.state = 'published') as calls,
                   (select jsonb_agg(jsonb_build_object('id', e.id, 'headline', e.headline)
                               order by e.sort_day, e.id)
                      from commitment_statement x join entry e on e.id = x.commitment_id
                     where x.statement_id = s.id and e.state = 'published') as commitments,
                   (select jsonb_agg(jsonb_build_object('proposition', r.id, 'text', r.text, 'slug', p.slug,
                               'name', name_on(p, said.sort_day), 'mp', exists (select from membership m where m.person_id = p.id),
                               'stance', x.stance) order by r.id, p.sort_name)
                      from position_entry pe
                      join held_position x on x.id = pe.position_id and x.state = 'published'
                      join proposition r on r.id = x.proposition_id and r.state = 'published'
                      join person p on p.id = x.person_id
                     where pe.entry_id = s.id) as positions
              from statement s
              join entry said on said.id = s.id
              left join entry q on q.id = s.quoted_in_id and q.state = 'published'
             where s.id = ?
            """;

    private final JdbcClient jdbc;

    Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In any state: who asks has seen to it that its entry may be shown. */
    public Optional<StatementRow> of(long entryId) {
        return Rows.of(StatementRow.class).one(this.jdbc, SELECT, entryId);
    }
}
