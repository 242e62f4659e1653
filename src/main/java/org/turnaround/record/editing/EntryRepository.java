package org.turnaround.record.editing;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EntryRepository extends Repository<Entry, Long> {

    Entry saveAndFlush(Entry entry);

    Optional<Entry> findById(long id);

    /** Held until the transaction ends, so that the version seen is the version changed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from DraftEntry e where e.id = :id")
    Optional<Entry> lock(long id);

    void delete(Entry entry);

    void flush();
}
