package org.turnaround.account.signin;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;

/** Where a typed password is looked at: no faster than the throttle lets it be, and not without a trace when it is wrong. */
@Component
class PasswordGate {

    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final WrongPasswords wrong;

    PasswordGate(Passwords passwords, SignInThrottle throttle, WrongPasswords wrong) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.wrong = wrong;
    }

    Answer ask(SignInAttempt attempt, String password) {
        Optional<Duration> wait = this.throttle.take(attempt);
        if (wait.isPresent()) {
            return new Answer(null, wait.get());
        }
        Optional<Author> author = this.passwords.check(attempt.email(), password);
        author.ifPresentOrElse(right -> this.throttle.succeeded(attempt), () -> this.wrong.note(attempt.email()));
        return new Answer(author.orElse(null), null);
    }

    /**
     * Both are null when the password is wrong.
     *
     * @param author whose it is
     * @param delay how long to wait before it is looked at
     */
    record Answer(@Nullable Author author, @Nullable Duration delay) {}
}
