package org.turnaround.account.signin;

import java.util.Optional;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.account.Authors;
import org.turnaround.account.EmailAddress;

/** Says whose e-mail address and password these are. Takes as long for an unknown address as for a known one. */
@Component
class Passwords {

    private final PasswordAccounts accounts;
    private final Authors authors;
    private final PasswordEncoder encoder;
    private final String nobodys;

    Passwords(PasswordAccounts accounts, Authors authors, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.authors = authors;
        this.encoder = encoder;
        this.nobodys = encoder.encode("nobody's password, compared with when there is no account");
    }

    Optional<Author> check(String email, String password) {
        boolean right = this.encoder.matches(password, hashOf(email));
        return right ? EmailAddress.read(email).flatMap(this.authors::byEmail) : Optional.empty();
    }

    private String hashOf(String email) {
        try {
            UserDetails account = this.accounts.loadUserByUsername(email);
            String hash = account.getPassword();
            return hash == null || hash.isEmpty() ? this.nobodys : hash;
        } catch (UsernameNotFoundException ex) {
            return this.nobodys;
        }
    }
}
