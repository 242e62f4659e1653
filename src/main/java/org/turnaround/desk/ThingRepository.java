package org.turnaround.desk;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** Where the things of one kind are stored. */
@NoRepositoryBean
public interface ThingRepository<E extends Thing<?>> extends Repository<E, Long> {

    Optional<E> findById(long id);

    /** Held until the transaction ends, so that what is merged with is what is overwritten. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from #{#entityName} e where e.id = :id")
    Optional<E> lock(long id);

    E saveAndFlush(E thing);

    void delete(E thing);

    void flush();
}
