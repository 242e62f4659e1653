package org.turnaround.position.editing;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EditedPositionRepository extends Repository<EditedPosition, Long> {

    EditedPosition saveAndFlush(EditedPosition position);

    Optional<EditedPosition> findById(long id);

    /** Held until the transaction ends, so that the version seen is the version changed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from EditedPosition p where p.id = :id")
    Optional<EditedPosition> lock(long id);
}
