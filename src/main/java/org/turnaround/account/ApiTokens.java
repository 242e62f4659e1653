package org.turnaround.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.LondonTime;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Sql;

/**
 * Personal tokens: words with which a program does through the API, until a day, some of what its owner may do for some of
 * their councils. Shown once, when they are made; the database has their SHA-256 and their first characters.
 */
@Service
@Transactional
public class ApiTokens {

    static final int MOST = 20;

    private static final String MARK = "turn_";
    private static final int PREFIX = MARK.length() + 6;

    private static final String UNKNOWN = "Nobody has this token: it is mistyped, or was revoked";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final String SELECT = """
            select t.id, t.name, t.prefix, t.scope, t.made_at as made, t.expires_at as expires,
                   t.expires_at <= ? as is_over, t.last_used_at as last_used,
                   array(select c.name from api_token_council o join council c on c.id = o.council_id
                          where o.token_id = t.id order by c.name) as councils
              from api_token t where t.account_id = ? and t.revoked_at is null\s""";

    private static final String KNOWN = """
            select t.id, t.scope, t.account_id as account, t.expires_at as expires,
                   array(select council_id from api_token_council where token_id = t.id) as councils
              from api_token t where t.token_hash = ? and t.revoked_at is null
            """;

    private static final String MAKE = """
            insert into api_token (account_id, name, prefix, token_hash, scope, made_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?) returning id
            """;

    private final Sql sql;
    private final Authors authors;
    private final Audit audit;
    private final Clock clock;

    ApiTokens(Sql sql, Authors authors, Audit audit, Clock clock) {
        this.sql = sql;
        this.authors = authors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param until the last day on which it works
     * @param councils the ids of those of its owner's councils that it is for
     * @return the token, never to be had again
     * @throws AccountChangeRefused when there are {@value #MOST} in use
     */
    String make(Author owner, String name, TokenScope scope, LocalDate until, Set<Long> councils) {
        if (list(owner).size() >= MOST) {
            throw new AccountChangeRefused("You have " + MOST + " tokens: revoke one first");
        }
        String token = MARK + Secret.next();
        String prefix = token.substring(0, PREFIX);
        Instant expires = until.plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant();
        long id = this.sql.single(
                Long.class, MAKE, owner.id(), name, prefix, Secret.digest(token), scope, this.clock.instant(), expires);
        councils.forEach(council ->
                this.sql.change("insert into api_token_council (token_id, council_id) values (?, ?)", id, council));
        this.audit.record(
                owner, "token-made", "Made the API token " + find(owner, id).words(), null, null);
        return token;
    }

    /** Those that are not revoked, newest first, with those that have ended. */
    @Transactional(readOnly = true)
    List<Row> list(Author owner) {
        return this.sql.rows(Row.class, SELECT + "order by t.id desc", this.clock.instant(), owner.id());
    }

    /** @throws NotFound when it is not theirs, or is revoked already */
    @Transactional(readOnly = true)
    Row find(Author owner, long token) {
        return this.sql
                .one(Row.class, SELECT + "and t.id = ?", this.clock.instant(), owner.id(), token)
                .orElseThrow(() -> new NotFound("token " + token));
    }

    /** @throws NotFound when it is not theirs, or is revoked already */
    void revoke(Author owner, long token) {
        String name = revoke(owner.id(), token).stream().findFirst().orElseThrow(() -> new NotFound("token " + token));
        this.audit.record(owner, "token-revoked", "Revoked the API token " + name, null, null);
    }

    /** Revokes all that their owner has in use. */
    public void revokeAll(Author owner) {
        List<String> names = revokeAll(owner.id());
        if (!names.isEmpty()) {
            this.audit.record(
                    owner, "token-revoked", "Revoked every API token: " + String.join(", ", names), null, null);
        }
    }

    /** Revokes all of an account, as a part of what the caller tells the log. @return what they were called */
    List<String> revokeAll(long account) {
        return revoke(account, null);
    }

    private List<String> revoke(long account, @Nullable Long token) {
        return this.sql.rows(String.class, """
                update api_token set revoked_at = ? where account_id = ? and coalesce(id = ?, true) and revoked_at is null
                returning name
                """, this.clock.instant(), account, token);
    }

    /**
     * What may be done with a token, and that it is being used.
     *
     * @throws TokenRefused when it is nobody's, was revoked or has ended, or its owner's account is disabled
     */
    public InUse use(String token) {
        Instant now = this.clock.instant();
        Known known =
                this.sql.one(Known.class, KNOWN, Secret.digest(token)).orElseThrow(() -> new TokenRefused(UNKNOWN));
        Author owner = this.authors.byId(known.account).orElseThrow(() -> new TokenRefused(UNKNOWN));
        if (!now.isBefore(known.expires.toInstant())) {
            throw new TokenRefused("This token ended on " + DAY.format(lastDay(known.expires))
                    + ": its owner can make a new one under API tokens");
        }
        noteUse(known.id, now);
        return new InUse(known.id, known.scope, owner.within(known.councils));
    }

    /** To the minute: a busy program need not write a row with every request. */
    private void noteUse(long token, Instant now) {
        String note = "update api_token set last_used_at = ? where id = ? and coalesce(last_used_at < ?, true)";
        this.sql.change(note, now, token, now.minus(Duration.ofMinutes(1)));
    }

    private static LocalDate lastDay(ZonedDateTime expires) {
        return expires.toLocalDate().minusDays(1);
    }

    private record Known(long id, TokenScope scope, long account, ZonedDateTime expires, List<Long> councils) {}

    /** A token that a request came with. @param owner whose it is, with the roles that the token is for */
    public record InUse(long id, TokenScope scope, Author owner) {}

    /**
     * A token.
     *
     * @param prefix its first characters, by which its owner can tell it
     * @param councils the names of those it is for
     * @param isOver it has ended, and is refused
     * @param lastUsed to the minute, or null
     */
    record Row(
            long id,
            String name,
            String prefix,
            TokenScope scope,
            List<String> councils,
            ZonedDateTime made,
            ZonedDateTime expires,
            boolean isOver,
            @Nullable ZonedDateTime lastUsed) {

        /** The last day on which it works. */
        public LocalDate until() {
            return lastDay(this.expires);
        }

        /** As in "Read my actions: Norfolk, Suffolk". */
        public String may() {
            return this.scope.label() + ": " + String.join(", ", this.councils);
        }

        String words() {
            return this.name + " (" + may() + "), until " + DAY.format(until());
        }
    }
}
