package org.turnaround.plan;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hangs on a plan: the council's key for its colours, the inspections that it answers, and its sources. */
@Component
class PlanParts {

    private final CouncilPapers papers;
    private final JdbcClient jdbc;

    PlanParts(CouncilPapers papers, JdbcClient jdbc) {
        this.papers = papers;
        this.jdbc = jdbc;
    }

    /** The key is just this one, and of the inspections that everybody can see it answers just these. */
    boolean are(long plan, PlanFacts facts) {
        return ratings(plan).equals(facts.ratings()) && inspections(plan).equals(Set.copyOf(facts.inspections()));
    }

    /**
     * Inspections of another council, and those that nobody can see, are passed over; links to those that are withdrawn
     * stay, for nobody could choose them.
     */
    void set(long plan, long council, PlanFacts facts) {
        this.jdbc.sql("delete from plan_rating where plan_id = ?").param(plan).update();
        this.jdbc.sql("""
                        delete from plan_inspection x using entry e
                         where x.plan_id = ? and e.id = x.inspection_id and e.state = 'published'
                        """).param(plan).update();
        addRatings(plan, facts.ratings());
        this.jdbc
                .sql("""
                        insert into plan_inspection (plan_id, inspection_id)
                        select :plan, i.id from inspection i join entry e on e.id = i.id
                         where e.council_id = :council and e.state = 'published' and i.id = any (:inspections)
                        on conflict do nothing
                        """)
                .param("plan", plan)
                .param("council", council)
                .param("inspections", facts.inspections().toArray(Long[]::new))
                .update();
    }

    /** False where it cites that paper already. */
    boolean cite(Plan plan, Paper paper) {
        int added = this.jdbc
                .sql("insert into plan_source (plan_id, source_id) values (?, ?) on conflict do nothing")
                .params(plan.id(), this.papers.source(plan.council(), "council-paper", paper))
                .update();
        return added > 0;
    }

    private Set<Long> inspections(long plan) {
        return this.jdbc.sql("""
                        select x.inspection_id
                          from plan_inspection x join entry e on e.id = x.inspection_id and e.state = 'published'
                         where x.plan_id = ?
                        """).param(plan).query(Long.class).set();
    }

    private List<PlanRow.Rating> ratings(long plan) {
        return this.jdbc
                .sql("select code, label, meaning from plan_rating where plan_id = ? order by position, code")
                .param(plan)
                .query(PlanRow.Rating.class)
                .list();
    }

    private void addRatings(long plan, List<PlanRow.Rating> ratings) {
        for (int position = 0; position < ratings.size(); position++) {
            PlanRow.Rating rating = ratings.get(position);
            this.jdbc
                    .sql("""
                            insert into plan_rating (plan_id, code, label, meaning, position)
                            values (:plan, :code, :label, :meaning, :position)
                            """)
                    .param("plan", plan)
                    .param("code", rating.code())
                    .param("label", rating.label())
                    .param("meaning", rating.meaning())
                    .param("position", position)
                    .update();
        }
    }
}
