package org.turnaround.position;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.position.Matrix.Asked;
import org.turnaround.position.Matrix.Facts;
import org.turnaround.position.Matrix.Member;
import org.turnaround.position.Matrix.Term;
import org.turnaround.record.EntryRow.CouncilName;
import org.turnaround.shared.Rows;

/** Makes matrices of positions from dated facts, in five statements however large they are. */
@Service
@Transactional(readOnly = true)
public class Matrices {

    /** Every member whose seat touched the council at some time, or on a day where one is given. */
    private static final String MEMBERS = """
            select p.id, p.slug, p.name, coalesce(string_agg(distinct h.party, ', ' order by h.party), '') as party
              from person p
              join (select membership_id, person_id, constituency_id, party from seats_on(:day) where :day::date is not null
                    union all
                    select membership_id, person_id, constituency_id, party from seat_held where :day::date is null) h
                on h.person_id = p.id
              join constituency_council cc on cc.constituency_id = h.constituency_id and cc.council_id = :council
             group by p.id
            having :party::text is null or bool_or(h.party = :party)
             order by p.sort_name, p.id
            """;

    private static final String TERMS = """
            select distinct h.person_id as person, cc.council_id as council, h.possibly_from as "from",
                   least(h.possibly_until, '9999-12-31') as until
              from seat_held h
              join constituency_council cc on cc.constituency_id = h.constituency_id
             where h.person_id in (:people)
            """;

    private static final String ASKED = """
            select a.person_id as person, q.proposition_id as proposition, r.status, r.reason,
                   e.date, e.date_first, e.date_last, e.date_why
              from question q
              join entry e on e.id = q.survey_id and e.state = 'published'
              join survey_asked a on a.survey_id = q.survey_id
              left join lateral (
                   select r.status, r.reason
                     from response r join response_person rp on rp.response_id = r.id and rp.person_id = a.person_id
                    where r.survey_id = q.survey_id and (r.question_id = q.id or r.question_id is null)
                    order by r.question_id nulls last limit 1) r on true
             where q.proposition_id in (:propositions) and a.person_id in (:people)
             order by e.sort_day, e.id
            """;

    private final JdbcClient jdbc;
    private final Propositions propositions;
    private final Positions positions;

    Matrices(JdbcClient jdbc, Propositions propositions, Positions positions) {
        this.jdbc = jdbc;
        this.propositions = propositions;
        this.positions = positions;
    }

    /** The MPs of a council by its propositions and the nation-wide ones. */
    public Matrix ofCouncil(long councilId, MatrixFilter filter) {
        List<PropositionRow> wanted = this.propositions.ofCouncil(councilId).stream()
                .filter(proposition -> filter.topic() == null || filter.topic().equals(proposition.topic()))
                .toList();
        return of(members(councilId, filter), wanted);
    }

    /** The parties that members for the council ever sat for, by name, for a choice. */
    Map<String, String> parties(long councilId) {
        Map<String, String> parties = new LinkedHashMap<>();
        this.jdbc
                .sql("""
                    select distinct m.party from seat_term m
                      join constituency_council cc on cc.constituency_id = m.constituency_id
                     where cc.council_id = :council and m.party is not null order by m.party
                    """)
                .param("council", councilId)
                .query(String.class)
                .list()
                .forEach(party -> parties.put(party, party));
        return parties;
    }

    /**
     * Somebody who can be compared.
     *
     * @param seat the one held last, with its party
     * @param councils those that a seat of theirs ever touched, by name
     */
    public record Comparable(String slug, String name, String seat, List<CouncilName> councils) {

        public boolean isOf(@Nullable String council) {
            return council == null
                    || this.councils.stream().anyMatch(one -> one.slug().equals(council));
        }
    }

    /** MPs with a position on the record, by name. */
    public List<Comparable> comparable() {
        return Rows.of(Comparable.class).list(this.jdbc, """
                    select p.slug, p.name, last.seat,
                           (select jsonb_agg(distinct jsonb_build_object('slug', k.slug, 'name', k.name))
                              from membership m join constituency_council cc on cc.constituency_id = m.constituency_id
                              join council k on k.id = cc.council_id where m.person_id = p.id) as councils
                      from person p
                     cross join lateral (
                           select concat_ws(', ', c.name, s.party) as seat
                             from seat_term s join constituency c on c.id = s.constituency_id where s.person_id = p.id
                            order by s.upper_day desc, s.lower_day desc, s.starts_first desc nulls last limit 1) last
                     where exists (
                           select from held_position x join proposition r on r.id = x.proposition_id and r.state = 'published'
                            where x.person_id = p.id and x.state = 'published')
                     order by p.sort_name, p.id
                    """);
    }

    /** Some people by every proposition on which one of them has a position. */
    public Matrix comparing(List<Member> people) {
        return of(
                people,
                this.propositions.touching(people.stream().map(Member::id).toList()));
    }

    private Matrix of(List<Member> people, List<PropositionRow> wanted) {
        List<Long> who = people.stream().map(Member::id).toList();
        List<Long> what = wanted.stream().map(PropositionRow::id).toList();
        if (who.isEmpty() || what.isEmpty()) {
            return Matrix.of(people, wanted, new Facts(List.of(), List.of(), List.of()));
        }
        return Matrix.of(people, wanted, new Facts(this.positions.on(what), terms(who), asked(who, what)));
    }

    private List<Member> members(long councilId, MatrixFilter filter) {
        Map<String, Object> values = new HashMap<>();
        values.put("council", councilId);
        values.put("day", filter.on());
        values.put("party", filter.party());
        return Rows.of(Member.class).list(this.jdbc, MEMBERS, values);
    }

    private List<Term> terms(List<Long> people) {
        return Rows.of(Term.class).list(this.jdbc, TERMS, Map.of("people", people));
    }

    private List<Asked> asked(List<Long> people, List<Long> propositions) {
        return Rows.of(Asked.class).list(this.jdbc, ASKED, Map.of("people", people, "propositions", propositions));
    }
}
