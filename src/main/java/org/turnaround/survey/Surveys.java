package org.turnaround.survey;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.turnaround.record.EntryKind;
import org.turnaround.record.EntryRow;
import org.turnaround.record.PageFacts;
import org.turnaround.shared.Rows;

/** Finds surveys, each in one query. */
@Service
@Transactional(readOnly = true)
public class Surveys implements PageFacts {

    private static final String PERSON = """
            'id', p.id, 'slug', p.slug, 'name', p.name, 'mp', exists (select from membership m where m.person_id = p.id)
            """;

    private static final String SELECT = """
            select s.id, s.title, o.name as run_by, s.method, s.asked_count,
                   e.date as sent, e.date_first as sent_first, e.date_last as sent_last, e.date_why as sent_why,
                   s.deadline, s.deadline_first, s.deadline_last, s.deadline_why,
                   (select jsonb_agg(jsonb_build_object('id', q.id, 'text', q.text, 'proposition', r.id)
                               order by q.position)
                      from question q left join proposition r on r.id = q.proposition_id and r.state = 'published'
                     where q.survey_id = s.id) as questions,
                   (select coalesce(jsonb_agg(jsonb_build_object(%1$s, 'channel', a.channel, 'askedOn', a.asked_on,
                               'chasedOn', a.chased_on) order by a.position, p.sort_name), '[]')
                      from survey_asked a join person p on p.id = a.person_id where a.survey_id = s.id) as asked,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'question', r.question_id, 'status', r.status,
                               'reason', r.reason, 'direct', r.direct, 'summary', r.summary, 'note', r.respondent_note,
                               'statement', (select t.id from entry t where t.id = r.statement_id and t.state = 'published'),
                               'sources', (select coalesce(jsonb_agg(source_line(f) order by f.published_first, f.id), '[]')
                                             from response_source x join source f on f.id = x.source_id
                                            where x.response_id = r.id),
                               'people', (select coalesce(jsonb_agg(jsonb_build_object(%1$s) order by p.sort_name), '[]')
                                            from response_person rp join person p on p.id = rp.person_id
                                           where rp.response_id = r.id)) order by r.id), '[]')
                      from response r where r.survey_id = s.id) as responses
              from survey s join entry e on e.id = s.id
              left join organisation o on o.id = s.run_by
             where s.id = ?
            """.formatted(PERSON);

    private final JdbcClient jdbc;

    Surveys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.SURVEY;
    }

    @Override
    public Optional<Survey> of(long entryId) {
        return Rows.of(Survey.class).one(this.jdbc, SELECT, entryId);
    }

    @Override
    public String fill(EntryRow entry, Model model) {
        model.addAttribute("survey", of(entry.id()).orElseThrow());
        return "survey/survey";
    }
}
