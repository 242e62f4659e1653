package org.turnaround.plan;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ActionRepository extends JpaRepository<Action, Long> {

    /** Held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Action a where a.id = :id")
    Optional<Action> lock(long id);

    @Query("select a.id from Action a where a.formKey = :key")
    Optional<Long> madeWith(String key);
}
