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
 * signed in, has a passkey or uses a link comes past here at all. See decision 0020.
 */
@Component
class SignInThrottle {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final Duration KNOWN_FOR = Duration.ofDays(180);
    private static final int LONGEST_MINUTES = 15;

    /** An attempt made while one has to wait changes nothing, and is told until when. */
    private static final String TAKE = """
            insert into sign_in_throttle as t (bucket, attempts, tried_at, wait_until)
            values (:bucket, 1, cast(:now as timestamptz), cast(:now as timestamptz))
            on conflict (bucket) do update set
                attempts = case when t.wait_until > excluded.tried_at then t.attempts
                                when t.tried_at < :forgotten then 1
                                else t.attempts + 1 end,
                tried_at = case when t.wait_until > excluded.tried_at then t.tried_at
                                else excluded.tried_at end,
                wait_until = case when t.wait_until > excluded.tried_at then t.wait_until
                                  when t.tried_at < :forgotten or t.attempts + 1 < :free then excluded.tried_at
                                  else excluded.tried_at + interval '1 minute'
                                      * least(:longest, power(2, least(t.attempts + 1 - :free, 4))) end
            returning case when tried_at = cast(:now as timestamptz) then tried_at else wait_until end
            """;

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
        Stream<Instant> waits = Bucket.of(attempt, isKnown(attempt)).map(bucket -> take(bucket, now));
        return waits.map(until -> Duration.between(now, until))
                .filter(wait -> !wait.isZero() && !wait.isNegative())
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

    private Instant take(Bucket bucket, Instant now) {
        return this.jdbc
                .sql(TAKE)
                .param("bucket", bucket.name())
                .param("free", bucket.free())
                .param("longest", LONGEST_MINUTES)
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                .query(Timestamp.class)
                .single()
                .toInstant();
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
