package org.turnaround.account.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Author;

/**
 * Slows down whoever guesses passwords, without ever shutting out whom they guess at. Attempts are counted before the
 * password is looked at, in three buckets: this account from this address, anybody from this address, and this account
 * from anywhere. Each has some free attempts, after which one waits 1, 2, 4, 8 and from then on 15 minutes between two.
 * The last bucket does not count for somebody at an address where that person has signed in before; nobody who is
 * signed in, has a passkey or uses a link comes past here at all. See src/docs/decisions/signing-in.md.
 */
@Component
class SignInThrottle {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final Duration KNOWN_FOR = Duration.ofDays(180);
    private static final int LONGEST_MINUTES = 15;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return how long to wait before the next attempt, or nothing when this one may go ahead */
    @Transactional
    Optional<Duration> take(SignInAttempt attempt) {
        Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Bucket.of(attempt, isKnown(attempt))
                .map(bucket -> take(bucket, now))
                .filter(wait -> !wait.isZero())
                .max(Duration::compareTo);
    }

    /** Forgets the attempts that led here, and remembers the place. */
    @Transactional
    void succeeded(SignInAttempt attempt, Author author) {
        Instant now = this.clock.instant();
        this.jdbc
                .sql("delete from sign_in_throttle where bucket = :bucket or tried_at < :forgotten")
                .param("bucket", Bucket.ofAccountAndPlace(attempt).name())
                .param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                .update();
        this.jdbc
                .sql("""
                        insert into sign_in_place (account_id, address_hash, signed_in_at)
                        values (:account, :place, :now)
                        on conflict (account_id, address_hash) do update set signed_in_at = :now
                        """)
                .param("account", author.id())
                .param("place", attempt.place())
                .param("now", Timestamp.from(now))
                .update();
    }

    static String words(Duration wait) {
        long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
        return "Too many attempts to sign in. Wait " + minutes + (minutes == 1 ? " minute" : " minutes")
                + " and try again, or use a passkey";
    }

    /** An attempt made while one has to wait is not counted: it makes the wait no longer. */
    private Duration take(Bucket bucket, Instant now) {
        Tries tries = lock(bucket, now);
        if (tries.waitUntil().isAfter(now)) {
            return Duration.between(now, tries.waitUntil());
        }
        int attempts = tries.last().isBefore(now.minus(FORGOTTEN_AFTER)) ? 1 : tries.attempts() + 1;
        this.jdbc
                .sql("update sign_in_throttle set attempts = :attempts, tried_at = :now, wait_until = :until "
                        + "where bucket = :bucket")
                .param("attempts", attempts)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(waitAfter(attempts, bucket.free()))))
                .param("bucket", bucket.name())
                .update();
        return Duration.ZERO;
    }

    static Duration waitAfter(int attempts, int free) {
        return attempts < free
                ? Duration.ZERO
                : Duration.ofMinutes(Math.min(LONGEST_MINUTES, 1 << Math.min(4, attempts - free)));
    }

    /** One attempt after another, however many arrive at once. */
    private Tries lock(Bucket bucket, Instant now) {
        this.jdbc
                .sql("insert into sign_in_throttle (bucket, attempts, tried_at, wait_until) "
                        + "values (:bucket, 0, :now, :now) on conflict (bucket) do nothing")
                .param("bucket", bucket.name())
                .param("now", Timestamp.from(now))
                .update();
        return this.jdbc
                .sql("select attempts, tried_at, wait_until from sign_in_throttle where bucket = :bucket for update")
                .param("bucket", bucket.name())
                .query((row, number) -> new Tries(
                        row.getInt("attempts"),
                        row.getTimestamp("tried_at").toInstant(),
                        row.getTimestamp("wait_until").toInstant()))
                .single();
    }

    private boolean isKnown(SignInAttempt attempt) {
        return this.jdbc
                .sql("""
                        select exists (select 1 from sign_in_place p join account a on a.id = p.account_id
                            where a.email = lower(:email) and p.address_hash = :place and p.signed_in_at > :since)
                        """)
                .param("email", attempt.email().strip())
                .param("place", attempt.place())
                .param("since", Timestamp.from(this.clock.instant().minus(KNOWN_FOR)))
                .query(Boolean.class)
                .single();
    }

    private record Tries(int attempts, Instant last, Instant waitUntil) {}

    /**
     * What attempts are counted by.
     *
     * @param free attempts within a day before one has to wait
     */
    private record Bucket(String name, int free) {

        static Stream<Bucket> of(SignInAttempt attempt, boolean known) {
            Bucket place = new Bucket("place " + attempt.place(), 50);
            return known
                    ? Stream.of(ofAccountAndPlace(attempt), place)
                    : Stream.of(ofAccountAndPlace(attempt), place, new Bucket("account " + attempt.account(), 50));
        }

        static Bucket ofAccountAndPlace(SignInAttempt attempt) {
            return new Bucket("account and place " + attempt.accountAndPlace(), 5);
        }
    }
}
