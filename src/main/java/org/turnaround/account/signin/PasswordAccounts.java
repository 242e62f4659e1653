package org.turnaround.account.signin;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.turnaround.account.EmailAddress;

/**
 * Finds accounts by e-mail address for the checks of passwords and passkeys. A disabled account is as unknown as one
 * that never was, so that a stranger learns nothing.
 */
@Component
class PasswordAccounts implements UserDetailsService {

    private final JdbcClient jdbc;

    PasswordAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The roles are not here: whatever is decided by them is decided by {@link SessionAuthor}. */
    @Override
    public UserDetails loadUserByUsername(String typed) {
        String email = EmailAddress.read(typed)
                .map(EmailAddress::text)
                .orElseThrow(() -> new UsernameNotFoundException("not an e-mail address"));
        return passwordOf(email)
                .map(hash -> User.withUsername(email).password(hash).build())
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** An account without a password, because its link has not been used yet, has one that matches nothing. */
    private Optional<String> passwordOf(String email) {
        return this.jdbc
                .sql("select coalesce(password_hash, '') from account where email = :email and disabled_at is null")
                .param("email", email)
                .query(String.class)
                .optional();
    }
}
