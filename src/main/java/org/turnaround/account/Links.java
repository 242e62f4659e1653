package org.turnaround.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.shared.Coded;
import org.turnaround.shared.Sql;

/**
 * Links that let their holder in once. The link itself is known to nobody but whom it was shown to: the database has its
 * SHA-256.
 */
@Service
@Transactional
public class Links {

    private static final String OPEN = """
            from account_link l left join account a on a.id = l.account_id
            where l.token_hash = ? and l.used_at is null and l.expires_at > ? and a.disabled_at is null
            """;

    private final Sql sql;
    private final Clock clock;

    Links(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return the address of a new link to become the first administrator, without the host */
    public String forFirstAdministrator() {
        return make(Purpose.FIRST_ADMINISTRATOR, null, null);
    }

    /** Makes one for an account's owner; links made for the same account before stop working. */
    String forOwner(Purpose purpose, long account, @Nullable Author by) {
        expireAll(account);
        return make(purpose, account, by == null ? null : by.id());
    }

    void expireAll(long account) {
        this.sql.change("""
                update account_link set expires_at = :now
                 where account_id = :account and used_at is null and expires_at > :now and made_at < :now
                """, Map.of("now", this.clock.instant(), "account", account));
    }

    /** @return nothing for a link that was used, is too old, is of a disabled account or never was */
    @Transactional(readOnly = true)
    public Optional<Link> find(String token) {
        String find = "select l.purpose, l.account_id as account, a.name, a.email " + OPEN;
        return this.sql.one(Link.class, find, Secret.digest(token), this.clock.instant());
    }

    /** @return whether it was still good; of two people with one link, one is told no */
    public boolean use(String token) {
        String use = "update account_link set used_at = ? where id = (select l.id " + OPEN + ") and used_at is null";
        return this.sql.change(use, this.clock.instant(), Secret.digest(token), this.clock.instant()) == 1;
    }

    private String make(Purpose purpose, @Nullable Long account, @Nullable Long by) {
        String token = Secret.next();
        Instant now = this.clock.instant();
        this.sql.change("""
                insert into account_link (purpose, token_hash, account_id, made_by, made_at, expires_at)
                values (?, ?, ?, ?, ?, ?)
                """, purpose, Secret.digest(token), account, by, now, now.plus(purpose.lasts));
        return "/" + purpose.path + "/" + token;
    }

    /** What a link is for, and for how long it is good. */
    public enum Purpose implements Coded {
        FIRST_ADMINISTRATOR("set-up", Duration.ofDays(1)),
        SET_UP("set-up", Duration.ofDays(7)),
        RESET("reset", Duration.ofDays(1));

        private final String path;
        private final Duration lasts;

        Purpose(String path, Duration lasts) {
            this.path = path;
            this.lasts = lasts;
        }

        public String path() {
            return this.path;
        }
    }

    /**
     * A link that is still good.
     *
     * @param account whose it is; null for the first administrator's, and then so are the name and the address
     */
    public record Link(
            Purpose purpose,
            @Nullable Long account,
            @Nullable String name,
            @Nullable String email) {

        public boolean isReset() {
            return this.purpose == Purpose.RESET;
        }

        public boolean isForFirstAdministrator() {
            return this.purpose == Purpose.FIRST_ADMINISTRATOR;
        }
    }
}
