package org.turnaround.record.editing;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CapturedSourceRepository extends Repository<CapturedSource, Long> {

    CapturedSource saveAndFlush(CapturedSource source);

    Optional<CapturedSource> findById(long id);

    boolean existsById(long id);

    /** Held until the transaction ends, so that the version seen is the version changed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from CapturedSource s where s.id = :id")
    Optional<CapturedSource> lock(long id);
}
