package org.turnaround.plan;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlanRepository extends Repository<Plan, Long> {

    Plan saveAndFlush(Plan plan);

    /** Held until the transaction ends, so that the revision seen is the revision changed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Plan p where p.id = :id")
    Optional<Plan> lock(long id);

    @Query("select p.id from Plan p where p.formKey = :key")
    Optional<Long> madeWith(String key);
}
