package org.turnaround.people.editing;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EditedOrganisationRepository extends Repository<EditedOrganisation, Long> {

    EditedOrganisation saveAndFlush(EditedOrganisation organisation);

    Optional<EditedOrganisation> findById(long id);

    /** Held until the transaction ends, so that the version seen is the version changed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from EditedOrganisation o where o.id = :id")
    Optional<EditedOrganisation> lock(long id);
}
