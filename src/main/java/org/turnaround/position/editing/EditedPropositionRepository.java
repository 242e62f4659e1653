package org.turnaround.position.editing;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EditedPropositionRepository extends Repository<EditedProposition, Long> {

    EditedProposition saveAndFlush(EditedProposition proposition);

    Optional<EditedProposition> findById(long id);

    /** Held until the transaction ends, so that the version seen is the version changed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from EditedProposition p where p.id = :id")
    Optional<EditedProposition> lock(long id);
}
