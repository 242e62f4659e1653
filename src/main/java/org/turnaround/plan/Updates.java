package org.turnaround.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Audit;
import org.turnaround.account.Author;
import org.turnaround.shared.NotFound;

/**
 * Takes what people say about actions. Whoever says something names the version of the action that they looked at; when
 * somebody was first, nothing is saved. A key that comes twice is one request that was sent twice.
 */
@Service
public class Updates {

    private final ActionRepository actions;
    private final Successors successors;
    private final UpdateWriter writer;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final PlanSettings settings;
    private final Clock clock;

    Updates(
            ActionRepository actions,
            Successors successors,
            UpdateWriter writer,
            Audit audit,
            JdbcClient jdbc,
            PlanSettings settings,
            Clock clock) {
        this.actions = actions;
        this.successors = successors;
        this.writer = writer;
        this.audit = audit;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * An update that was taken.
     *
     * @param id of its entry
     * @param version the version of the action that it made
     * @param repeated it had been taken before under the same key, and nothing was done now
     */
    public record Taken(long id, int version, boolean repeated) {}

    /**
     * Takes a report about an action.
     *
     * @param seen the version of the action that the reporter looked at
     * @param key what tells a repeat from a new request, unique for the reporter; null where nobody repeats
     * @throws NotFound when there is no such action
     * @throws org.turnaround.account.NotPermitted when it is another council's
     * @throws ActionChanged when somebody was first
     * @throws MoveNotAllowed when it cannot come to that state now, or not by this person
     * @throws DueDateNotAllowed when the due date cannot move to there
     * @throws KeyUsedBefore when the key came before with something else
     */
    @Transactional
    public Taken report(long id, int seen, Report report, Author by, @Nullable String key) {
        Action action = find(id);
        by.requireReportOn(action.council());
        String digest = digest(id, report);
        Optional<Taken> before = key == null ? Optional.empty() : repeated(by, key, digest);
        if (before.isPresent()) {
            return before.get();
        }
        if (action.version() != seen) {
            throw new ActionChanged(id);
        }
        ZonedDateTime now = ZonedDateTime.now(this.clock);
        if (report.supersededBy() != null) {
            this.successors.require(action, report.supersededBy());
        }
        Action.Reported reported = action.report(report, by, now, this.settings);
        int version = save(action);
        long entry =
                this.writer.write(action, report, reported, new UpdateWriter.Request(by, key, digest, version, now));
        this.audit.record(
                by,
                "update-reported",
                action.ref() + " " + action.wording().title() + ": "
                        + reported.after().label(),
                "/actions/" + id,
                action.council());
        return new Taken(entry, version, false);
    }

    /** The same request may be under way twice at once: the one that lost the race finds here what the other did. */
    @Transactional(readOnly = true)
    public Optional<Taken> taken(long id, Report report, Author by, String key) {
        return repeated(by, key, digest(id, report));
    }

    /**
     * An approver agrees to the due date that an officer asked for. Refuses as {@link #report} does.
     *
     * @throws DueDateNotAllowed when nobody asks for one, or it cannot move any more
     */
    @Transactional
    public Taken agreeToDueDate(long id, int seen, Author by) {
        Action action = find(id);
        by.requireSignOffFor(action.council());
        if (action.version() != seen) {
            throw new ActionChanged(id);
        }
        return report(id, seen, action.agreement(), by, null);
    }

    /**
     * An approver decides that the due date stays, whatever was asked for; the history says so.
     *
     * @throws ActionChanged when somebody was first
     * @throws DueDateNotAllowed when nobody asks for another
     */
    @Transactional
    public void keepDueDate(long id, int seen, Author by) {
        Action action = find(id);
        by.requireSignOffFor(action.council());
        if (action.version() != seen) {
            throw new ActionChanged(id);
        }
        ZonedDateTime now = ZonedDateTime.now(this.clock);
        Report kept = action.keepDueDate(by, now);
        Action.Reported unmoved = new Action.Reported(action.state(), action.state(), null);
        UpdateWriter.Request request = new UpdateWriter.Request(by, null, digest(id, kept), save(action), now);
        this.writer.write(action, kept, unmoved, request);
        this.audit.record(
                by, "due-date-kept", "The due date of " + action.ref() + " stays", "/actions/" + id, action.council());
    }

    private Action find(long id) {
        return this.actions.findById(id).orElseThrow(() -> new NotFound("an action with the number " + id));
    }

    private int save(Action action) {
        try {
            return this.actions.saveAndFlush(action).version();
        } catch (ConcurrencyFailureException ex) {
            throw new ActionChanged(action.id());
        }
    }

    private Optional<Taken> repeated(Author by, String key, String digest) {
        return this.jdbc
                .sql("""
                        select id, action_version, idempotency_digest from action_update
                         where made_by = :by and idempotency_key = :key
                        """)
                .param("by", by.id())
                .param("key", key)
                .query((row, number) -> {
                    if (!digest.equals(row.getString("idempotency_digest"))) {
                        throw new KeyUsedBefore();
                    }
                    return new Taken(row.getLong("id"), row.getInt("action_version"), true);
                })
                .optional();
    }

    private static String digest(long id, Report report) {
        try {
            byte[] text = (id + "\n" + report.fingerprint()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("every JDK has SHA-256", ex);
        }
    }
}
