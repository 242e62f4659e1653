package org.turnaround.plan.keeping;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface VersionRepository extends Repository<PlanVersion, Long> {

    /** A version of a plan whose place no other has taken but the one that asks. */
    @Query("select v from PlanVersion v where v.id = :version and v.facts.plan = :plan and v.id <> :asking"
            + " and v.state = org.turnaround.desk.State.PUBLISHED and not exists (select n from PlanVersion n"
            + " where n.facts.supersedes = v.id and n.id <> :asking and n.state = org.turnaround.desk.State.PUBLISHED)")
    Optional<PlanVersion> inForce(long version, @Nullable Long plan, long asking);
}
