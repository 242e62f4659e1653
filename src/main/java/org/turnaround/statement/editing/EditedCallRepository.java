package org.turnaround.statement.editing;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EditedCallRepository extends Repository<EditedCall, Long> {

    EditedCall saveAndFlush(EditedCall call);

    Optional<EditedCall> findById(long id);

    /** Held until the transaction ends, so that the version seen is the version changed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from EditedCall c where c.id = :id")
    Optional<EditedCall> lock(long id);
}
