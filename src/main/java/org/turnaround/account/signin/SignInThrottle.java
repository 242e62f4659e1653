package org.turnaround.account.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Author;
import org.turnaround.shared.Sql;

/**
 * Slows down whoever guesses passwords, without ever shutting out whom they guess at. Attempts are counted before the
 * password is looked at, in three buckets: this account from this address, anybody from this address, and this account
 * from anywhere. Each has some free attempts, after which one waits 1, 2, 4, 8 and from then on 15 minutes between two.
 * Whoever gets in gets their attempt back, so that only failures add up. The last bucket does not count for somebody at
 * an address where that person has come in before, by whatever way; nobody who is signed in, has a passkey or uses a
 * link comes past here at all. See src/docs/decisions/signing-in.md.
 */
@Component
class SignInThrottle {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final Duration KNOWN_FOR = Duration.ofDays(180);
    private static final int LONGEST_MINUTES = 15;
    static final int FREE_FORMS = 100;

    private final Sql sql;
    private final Clock clock;

    SignInThrottle(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Counts an attempt that may go ahead. One that may not is not counted: it makes the wait no longer.
     *
     * @return how long to wait before the next attempt, or nothing when this one may go ahead
     */
    @Transactional
    Optional<Duration> take(SignInAttempt attempt) {
        return take(Bucket.of(attempt, isKnown(attempt)));
    }

    /** Whoever sends forms without being signed in may do so as often as a whole office would, and then slowly. */
    @Transactional
    boolean mayLeaveForm(String address) {
        return take(Stream.of(new Bucket("form " + new SignInAttempt("", address).place(), FREE_FORMS)))
                .isEmpty();
    }

    private Optional<Duration> take(Stream<Bucket> buckets) {
        Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<Bucket, Tries> tries = new LinkedHashMap<>();
        buckets.forEach(bucket -> tries.put(bucket, lock(bucket, now)));
        Optional<Duration> wait = tries.values().stream()
                .map(Tries::waitUntil)
                .filter(now::isBefore)
                .max(Instant::compareTo)
                .map(until -> Duration.between(now, until));
        if (wait.isEmpty()) {
            tries.forEach((bucket, before) -> count(bucket, before, now));
        }
        return wait;
    }

    /** Forgets the attempts of this person here, and gives the other buckets back what this one took from them. */
    @Transactional
    void succeeded(SignInAttempt attempt) {
        Instant now = this.clock.instant();
        String own = Bucket.ofAccountAndPlace(attempt).name();
        this.sql.change(
                "delete from sign_in_throttle where bucket = ? or tried_at < ?", own, now.minus(FORGOTTEN_AFTER));
        this.sql.change(
                "update sign_in_throttle set attempts = greatest(attempts - 1, 0), wait_until = ? where bucket = any (?)",
                now,
                Bucket.of(attempt, isKnown(attempt)).map(Bucket::name).toArray(String[]::new));
    }

    /** From now on nobody elsewhere can delay this person at this address. */
    @Transactional
    void remember(Author author, String address) {
        this.sql.change("""
                insert into sign_in_place (account_id, address_hash, signed_in_at) values (?, ?, ?)
                on conflict (account_id, address_hash) do update set signed_in_at = excluded.signed_in_at
                """, author.id(), new SignInAttempt(author.email(), address).place(), this.clock.instant());
    }

    static String words(Duration wait) {
        long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
        return "Too many attempts to sign in. Wait " + minutes + (minutes == 1 ? " minute" : " minutes")
                + " and try again, or use a passkey";
    }

    private void count(Bucket bucket, Tries before, Instant now) {
        int attempts = before.triedAt().isBefore(now.minus(FORGOTTEN_AFTER)) ? 1 : before.attempts() + 1;
        Instant until = now.plus(waitAfter(attempts, bucket.free()));
        String count = "update sign_in_throttle set attempts = ?, tried_at = ?, wait_until = ? where bucket = ?";
        this.sql.change(count, attempts, now, until, bucket.name());
    }

    static Duration waitAfter(int attempts, int free) {
        return attempts < free
                ? Duration.ZERO
                : Duration.ofMinutes(Math.min(LONGEST_MINUTES, 1 << Math.min(4, attempts - free)));
    }

    /** One attempt after another, however many arrive at once. */
    private Tries lock(Bucket bucket, Instant now) {
        return this.sql.single(Tries.class, """
                insert into sign_in_throttle as t (bucket, attempts, tried_at, wait_until) values (?, 0, ?, ?)
                on conflict (bucket) do update set attempts = t.attempts returning attempts, tried_at, wait_until
                """, bucket.name(), now, now);
    }

    private boolean isKnown(SignInAttempt attempt) {
        return this.sql.holds(
                """
                select exists (select 1 from sign_in_place p join account a on a.id = p.account_id
                    where a.email = ? and p.address_hash = ? and p.signed_in_at > ?)
                """, attempt.email(), attempt.place(), this.clock.instant().minus(KNOWN_FOR));
    }

    private record Tries(int attempts, Instant triedAt, Instant waitUntil) {}

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
