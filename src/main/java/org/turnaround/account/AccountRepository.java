package org.turnaround.account;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, Long> {

    void flush();

    Account save(Account account);

    Optional<Account> findById(long id);

    Optional<Account> findByEmail(String email);

    boolean existsByEmail(String email);

    /** Held until the transaction ends: whoever appoints or removes administrators does it one after another. */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtext('administrators'))", nativeQuery = true)
    int lockAdministrators();

    @Query("""
            select count(a) from Account a join a.grants g
            where g.role = org.turnaround.account.Role.ADMINISTRATOR and a.disabledAt is null
            """)
    long countEnabledAdministrators();
}
