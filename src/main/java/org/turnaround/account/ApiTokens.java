package org.turnaround.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.LondonTime;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Rows;

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
                   t.expires_at <= :now as is_over, t.last_used_at as last_used,
                   array(select c.name from api_token_council o join council c on c.id = o.council_id
                          where o.token_id = t.id order by c.name) as councils
              from api_token t where t.account_id = :account and t.revoked_at is null
            """;

    private final JdbcClient jdbc;
    private final Authors authors;
    private final Audit audit;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Authors authors, Audit audit, Clock clock) {
        this.jdbc = jdbc;
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
        long id = this.jdbc
                .sql("""
                        insert into api_token (account_id, name, prefix, token_hash, scope, made_at, expires_at)
                        values (:account, :name, :prefix, :hash, :scope, :now, :expires) returning id
                        """)
                .param("account", owner.id())
                .param("name", name)
                .param("prefix", token.substring(0, PREFIX))
                .param("hash", Secret.digest(token))
                .param("scope", scope.code())
                .param("now", Timestamp.from(this.clock.instant()))
                .param(
                        "expires",
                        Timestamp.from(
                                until.plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant()))
                .query(Long.class)
                .single();
        councils.forEach(council -> this.jdbc
                .sql("insert into api_token_council (token_id, council_id) values (?, ?)")
                .params(id, council)
                .update());
        this.audit.record(
                owner, "token-made", "Made the API token " + find(owner, id).words(), null, null);
        return token;
    }

    /** Those that are not revoked, newest first, with those that have ended. */
    @Transactional(readOnly = true)
    List<Row> list(Author owner) {
        return this.jdbc
                .sql(SELECT + " order by t.id desc")
                .param("account", owner.id())
                .param("now", Timestamp.from(this.clock.instant()))
                .query(Rows.of(Row.class))
                .list();
    }

    /** @throws NotFound when it is not theirs, or is revoked already */
    @Transactional(readOnly = true)
    Row find(Author owner, long token) {
        return this.jdbc
                .sql(SELECT + " and t.id = :id")
                .param("account", owner.id())
                .param("now", Timestamp.from(this.clock.instant()))
                .param("id", token)
                .query(Rows.of(Row.class))
                .optional()
                .orElseThrow(() -> new NotFound("token " + token));
    }

    /** @throws NotFound when it is not theirs, or is revoked already */
    void revoke(Author owner, long token) {
        String name = this.jdbc
                .sql("""
                        update api_token set revoked_at = :now
                        where id = :id and account_id = :account and revoked_at is null returning name
                        """)
                .param("now", Timestamp.from(this.clock.instant()))
                .param("id", token)
                .param("account", owner.id())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("token " + token));
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
        return this.jdbc
                .sql("update api_token set revoked_at = :now where account_id = :account and revoked_at is null "
                        + "returning name")
                .param("now", Timestamp.from(this.clock.instant()))
                .param("account", account)
                .query(String.class)
                .list();
    }

    /**
     * What may be done with a token, and that it is being used.
     *
     * @throws TokenRefused when it is nobody's, was revoked or has ended, or its owner's account is disabled
     */
    public InUse use(String token) {
        Timestamp now = Timestamp.from(this.clock.instant());
        Known known = this.jdbc
                .sql("""
                        select t.id, t.scope, t.account_id as account, t.expires_at as expires,
                               array(select council_id from api_token_council where token_id = t.id) as councils
                          from api_token t where t.token_hash = :hash and t.revoked_at is null
                        """)
                .param("hash", Secret.digest(token))
                .query(Rows.of(Known.class))
                .optional()
                .orElseThrow(() -> new TokenRefused(UNKNOWN));
        Author owner = this.authors.byId(known.account).orElseThrow(() -> new TokenRefused(UNKNOWN));
        if (!now.toInstant().isBefore(known.expires.toInstant())) {
            throw new TokenRefused("This token ended on " + DAY.format(lastDay(known.expires))
                    + ": its owner can make a new one under API tokens");
        }
        noteUse(known.id, now);
        return new InUse(known.id, known.scope, owner.within(known.councils));
    }

    /** To the minute: a busy program need not write a row with every request. */
    private void noteUse(long token, Timestamp now) {
        this.jdbc.sql("""
                        update api_token set last_used_at = :now where id = :id
                            and (last_used_at is null or last_used_at < cast(:now as timestamptz) - interval '1 minute')
                        """).param("now", now).param("id", token).update();
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
