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

    /** Whether somebody can act as an administrator. Who was invited and has never come cannot, and may never come. */
    @Query(value = """
            select exists (select from account a join account_role g on g.account_id = a.id
                            where g.role = 'administrator' and a.disabled_at is null
                              and (a.password_hash is not null or a.signed_in_at is not null))
            """, nativeQuery = true)
    boolean hasAdministrator();
}
