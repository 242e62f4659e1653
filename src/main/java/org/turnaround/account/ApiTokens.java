package org.turnaround.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.Rows;

/**
 * Personal tokens: words with which a program does what its owner may do, through the API. Shown once, when they are
 * made; the database has their SHA-256 and their first characters.
 */
@Service
@Transactional
public class ApiTokens {

    static final int MOST = 20;

    private static final String MARK = "turn_";
    private static final int PREFIX = MARK.length() + 6;

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
     * @return the token, never to be had again
     * @throws AccountChangeRefused when there are {@value #MOST} in use
     */
    String make(Author owner, String name) {
        if (list(owner).size() >= MOST) {
            throw new AccountChangeRefused("You have " + MOST + " tokens: revoke one first");
        }
        String token = MARK + Secret.next();
        this.jdbc
                .sql("""
                        insert into api_token (account_id, name, prefix, token_hash, made_at)
                        values (:account, :name, :prefix, :hash, :now)
                        """)
                .param("account", owner.id())
                .param("name", name)
                .param("prefix", token.substring(0, PREFIX))
                .param("hash", Secret.digest(token))
                .param("now", Timestamp.from(this.clock.instant()))
                .update();
        this.audit.record(owner, "token-made", "Made the API token " + name, null, null);
        return token;
    }

    /** Those in use, newest first. */
    @Transactional(readOnly = true)
    List<Row> list(Author owner) {
        return this.jdbc
                .sql("""
                        select id, name, prefix, made_at as made, last_used_at as last_used from api_token
                        where account_id = :account and revoked_at is null order by id desc
                        """)
                .param("account", owner.id())
                .query(Rows.of(Row.class))
                .list();
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

    /** @return whose token this is, or nothing when it is nobody's, was revoked, or its owner's account is disabled */
    public Optional<Author> use(String token) {
        Timestamp now = Timestamp.from(this.clock.instant());
        return this.jdbc
                .sql("select account_id from api_token where token_hash = :hash and revoked_at is null")
                .param("hash", Secret.digest(token))
                .query(Long.class)
                .optional()
                .flatMap(this.authors::byId)
                .map(owner -> noteUse(owner, token, now));
    }

    /** To the minute: a busy program need not write a row with every request. */
    private Author noteUse(Author owner, String token, Timestamp now) {
        this.jdbc.sql("""
                        update api_token set last_used_at = :now where token_hash = :hash
                            and (last_used_at is null or last_used_at < cast(:now as timestamptz) - interval '1 minute')
                        """).param("now", now).param("hash", Secret.digest(token)).update();
        return owner;
    }

    /**
     * A token in use.
     *
     * @param prefix its first characters, by which its owner can tell it
     * @param lastUsed to the minute, or null
     */
    record Row(
            long id,
            String name,
            String prefix,
            ZonedDateTime made,
            @Nullable ZonedDateTime lastUsed) {}
}
