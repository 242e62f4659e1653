package org.turnaround.account.signin;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.account.Authors;
import org.turnaround.account.EmailAddress;

/**
 * Where a typed password is looked at: no faster than the throttle lets it be, not without a trace when it is wrong, and
 * taking as long for an unknown address as for a known one.
 */
@Component
public class PasswordGate {

    private final Authors authors;
    private final SignInThrottle throttle;
    private final Entrance entrance;
    private final DaoAuthenticationProvider passwords;

    PasswordGate(
            Authors authors,
            SignInThrottle throttle,
            Entrance entrance,
            UserDetailsService accounts,
            PasswordEncoder encoder) {
        this.authors = authors;
        this.throttle = throttle;
        this.entrance = entrance;
        this.passwords = new DaoAuthenticationProvider(accounts);
        this.passwords.setPasswordEncoder(encoder);
    }

    /**
     * @param email as typed
     * @param address the network address that it comes from
     */
    public Answer ask(String email, String password, String address) {
        SignInAttempt attempt = new SignInAttempt(email, address);
        Optional<Duration> wait = this.throttle.take(attempt);
        if (wait.isPresent()) {
            return new Answer(null, SignInThrottle.words(wait.get()));
        }
        try {
            this.passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(attempt.email(), password));
        } catch (BadCredentialsException ex) {
            this.entrance.refused(attempt);
            return new Answer(null, null);
        }
        this.throttle.succeeded(attempt);
        return new Answer(
                EmailAddress.read(attempt.email())
                        .flatMap(this.authors::byEmail)
                        .orElse(null),
                null);
    }

    /**
     * Both are null when the password is wrong.
     *
     * @param author whose it is
     * @param delay how long to wait before it is looked at, as a sentence
     */
    public record Answer(@Nullable Author author, @Nullable String delay) {}
}
