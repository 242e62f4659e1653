package org.turnaround.people.editing;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EditedPersonRepository extends Repository<EditedPerson, Long> {

    EditedPerson saveAndFlush(EditedPerson person);

    Optional<EditedPerson> findById(long id);

    /** Held until the transaction ends, so that the version seen is the version changed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from EditedPerson p where p.id = :id")
    Optional<EditedPerson> lock(long id);
}
