package org.turnaround.record.editing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Audit;
import org.turnaround.account.Author;
import org.turnaround.record.Revisions;
import org.turnaround.shared.NotFound;

/**
 * Entries from draft to published to withdrawn, of whatever kind. Every change is an editor's, made from the version
 * that they saw, and goes to the audit log. Refuses with {@link EditingRefused} and {@link ChangedMeanwhile}.
 */
@Service
@Transactional
public class Drafts {

    private final EntryRepository entries;
    private final EntryRows rows;
    private final List<PublicationCheck> checks;
    private final Dependants dependants;
    private final Revisions revisions;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Drafts(
            EntryRepository entries,
            EntryRows rows,
            List<PublicationCheck> checks,
            Dependants dependants,
            Revisions revisions,
            JdbcClient jdbc,
            Audit audit,
            Clock clock) {
        this.entries = entries;
        this.rows = rows;
        this.checks = checks;
        this.dependants = dependants;
        this.revisions = revisions;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the number of the new draft, which it keeps for good */
    public long make(Author by, EntryFacts facts) {
        by.requireEditor();
        Entry entry = this.entries.saveAndFlush(new Entry(facts, by, this.clock.instant()));
        this.rows.replace(entry.id(), facts);
        record(by, "draft-made", "Drafted", entry);
        return entry.id();
    }

    /** @param version the one that the editor's form was made from */
    public void change(Author by, long id, int version, EntryFacts facts) {
        Entry entry = find(by, id, version);
        if (entry.state() == EntryState.PUBLISHED && facts.sources().isEmpty()) {
            throw new EditingRefused("entry.sources", "It is public: it keeps at least one source");
        }
        keepWhatItSays(by, entry);
        entry.change(facts, by, this.clock.instant());
        this.rows.replace(this.entries.saveAndFlush(entry).id(), facts);
        record(by, entry.state() == EntryState.DRAFT ? "draft-changed" : "entry-changed", "Changed", entry);
    }

    /** What hangs on an entry changes, without its own facts: counts its version up. */
    public void touch(Author by, long id, int version) {
        touch(by, find(by, id, version), "entry-changed", "Changed");
    }

    /** Something that hangs on it is added, which overwrites nothing whatever changed meanwhile. */
    public void touch(Author by, long id) {
        touch(by, find(by, id), "entry-changed", "Added to");
    }

    public void publish(Author by, long id, int version) {
        Entry entry = find(by, id, version);
        checkPublishable(entry);
        entry.publish(by, this.clock.instant());
        record(by, "entry-published", "Published", entry);
    }

    /** @param reason shown to the public at the entry's address */
    public void withdraw(Author by, long id, int version, String reason) {
        Entry entry = find(by, id, version);
        entry.withdraw(reason, by, this.clock.instant());
        record(by, "entry-withdrawn", "Withdrew, because " + reason.strip() + ":", entry);
    }

    /** Throws a draft away, unless something else names it. */
    public void discard(Author by, long id, int version) {
        Entry entry = find(by, id, version);
        entry.checkDiscardable();
        List<String> named = this.dependants.of(id);
        if (!named.isEmpty()) {
            throw new EditingRefused("It is named by " + String.join(", ", named) + ": change that first");
        }
        this.entries.delete(entry);
        record(by, "draft-discarded", "Threw away the draft of", entry);
    }

    /** At the end of a change: what is public still has all that it was published with. */
    public void checkStillPublic(long id) {
        Entry entry = found(this.entries.findById(id), id);
        if (entry.state() == EntryState.PUBLISHED) {
            checkPublishable(entry);
        }
    }

    /** What keeps an entry from being published, each a sentence. */
    @Transactional(readOnly = true)
    public List<String> obstacles(long id) {
        return obstacles(found(this.entries.findById(id), id));
    }

    private void checkPublishable(Entry entry) {
        List<String> obstacles = obstacles(entry);
        if (!obstacles.isEmpty()) {
            throw new EditingRefused(String.join(" ", obstacles));
        }
    }

    private List<String> obstacles(Entry entry) {
        long id = entry.id();
        List<String> obstacles = new ArrayList<>();
        boolean cited = this.jdbc
                .sql("select exists (select from entry_source where entry_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (!cited) {
            obstacles.add("It cites no source: every line of the record needs one.");
        }
        this.checks.stream()
                .filter(check -> check.kind() == entry.kind())
                .forEach(check -> obstacles.addAll(check.obstacles(id)));
        return obstacles;
    }

    private void touch(Author by, Entry entry, String kind, String did) {
        keepWhatItSays(by, entry);
        entry.touch(by, this.clock.instant());
        record(by, kind, did, entry);
    }

    /** What nobody but editors has seen is not kept. */
    private void keepWhatItSays(Author by, Entry entry) {
        if (entry.state() == EntryState.PUBLISHED) {
            this.revisions.keep(entry.id(), entry.version(), by.id(), this.clock.instant());
        }
    }

    private Entry find(Author by, long id) {
        by.requireEditor();
        return found(this.entries.lock(id), id);
    }

    private static Entry found(Optional<Entry> entry, long id) {
        return entry.orElseThrow(() -> new NotFound("an entry with the number " + id));
    }

    private Entry find(Author by, long id, int version) {
        Entry entry = find(by, id);
        ChangedMeanwhile.check(version, entry.version());
        return entry;
    }

    private void record(Author by, String kind, String did, Entry entry) {
        this.entries.flush();
        String what = did + " the " + entry.kind().label().toLowerCase(Locale.UK) + " “" + entry.headline() + "”";
        this.audit.record(by, kind, what, entry.kind().url(entry.id()), entry.council());
    }
}
