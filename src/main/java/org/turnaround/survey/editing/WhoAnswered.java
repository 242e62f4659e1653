package org.turnaround.survey.editing;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Shelf;

/** Says on a survey's entry who answered, which follows from its answers. */
@Component
class WhoAnswered {

    /** Whose an answer is, and what came of it: of a response {@code r}. */
    static final String WORDS = """
            concat_ws(': ', coalesce((select string_agg(p.name, ', ' order by p.sort_name, p.id)
                                        from response_person rp join person p on p.id = rp.person_id
                                       where rp.response_id = r.id), r.respondent_note), replace(r.status, '-', ' '))
            """;

    private static final String NONE = "delete from entry_party where entry_id = ? and part = 'answered'";

    private static final String NAMED = """
            insert into entry_party (entry_id, person_id, part, position)
            select :survey, rp.person_id, 'answered', 1000 + row_number() over (order by min(r.id), rp.person_id)
              from response r join response_person rp on rp.response_id = r.id
             where r.survey_id = :survey and r.id <> :gone and r.status in ('answered', 'answered-as-group')
             group by rp.person_id
            """;

    private final Shelf shelf;

    WhoAnswered(Shelf shelf) {
        this.shelf = shelf;
    }

    /** @param gone the id of an answer that does not count any more, or 0 */
    void name(long survey, long gone) {
        this.shelf.change(NONE, survey);
        this.shelf.change(NAMED, Map.of("survey", survey, "gone", gone));
    }

    /** The answers of a survey, each in words as in {@code the answer “Chloe Smith: declined”}; at most ten. */
    List<String> answers(long survey) {
        return this.shelf.texts(
                "select 'the answer “' || " + WORDS
                        + " || '”' from response r where r.survey_id = ? order by r.id limit 10",
                survey);
    }
}
