package org.turnaround.plan;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.shared.PartialDate;

/**
 * What a council set out to do, as it is put into words. Every change makes a new revision, a new version of the plan
 * among them, so that two people who saw the same one cannot both change it.
 */
@Entity
@Table(name = "plan")
class Plan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    @Column(name = "version")
    private int revision;

    @Column(name = "council_id", updatable = false)
    private long council;

    private String title;

    private String summary;

    @Embedded
    @AttributeOverride(name = "edtf", column = @Column(name = "starts", columnDefinition = "edtf"))
    @AttributeOverride(name = "first", column = @Column(name = "starts_first"))
    @AttributeOverride(name = "last", column = @Column(name = "starts_last"))
    @AttributeOverride(name = "why", column = @Column(name = "starts_why"))
    private @Nullable PartialDate starts;

    @Embedded
    @AttributeOverride(name = "edtf", column = @Column(name = "ends", columnDefinition = "edtf"))
    @AttributeOverride(name = "first", column = @Column(name = "ends_first"))
    @AttributeOverride(name = "last", column = @Column(name = "ends_last"))
    @AttributeOverride(name = "why", column = @Column(name = "ends_why"))
    private @Nullable PartialDate ends;

    @Column(updatable = false)
    private @Nullable String formKey;

    private Instant changedAt;

    /** @param key made with the form; a plan that was made with the same one is this plan */
    Plan(long council, PlanFacts facts, String key, Author by, Instant now) {
        by.requireBoardOf(council);
        this.council = council;
        this.title = facts.title();
        this.summary = facts.summary();
        this.starts = facts.starts();
        this.ends = facts.ends();
        this.formKey = key;
        this.changedAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    /**
     * It is put into other words.
     *
     * @throws PlanChanged when somebody was first
     */
    void reword(PlanFacts facts, int seen, Author by, Instant now) {
        change(seen, by, now);
        this.title = facts.title();
        this.summary = facts.summary();
        this.starts = kept(this.starts, facts.starts());
        this.ends = kept(this.ends, facts.ends());
    }

    /** It is put into these words already. */
    boolean isPut(PlanFacts facts) {
        return this.title.equals(facts.title())
                && this.summary.equals(facts.summary())
                && Objects.equals(this.starts, kept(this.starts, facts.starts()))
                && Objects.equals(this.ends, kept(this.ends, facts.ends()));
    }

    /** A date that is typed as it stood keeps what else is known of it: its bounds, and why it is thought so. */
    private static @Nullable PartialDate kept(@Nullable PartialDate before, @Nullable PartialDate typed) {
        return before != null && typed != null && before.edtf().equals(typed.edtf()) ? before : typed;
    }

    /**
     * It gets a new version; the words it has for itself stay.
     *
     * @throws PlanChanged when somebody was first
     */
    void approve(int seen, Author by, Instant now) {
        change(seen, by, now);
    }

    private void change(int seen, Author by, Instant now) {
        by.requireBoardOf(this.council);
        if (seen != this.revision) {
            throw new PlanChanged();
        }
        this.changedAt = now;
    }

    long id() {
        return Objects.requireNonNull(this.id, "not stored yet");
    }

    long council() {
        return this.council;
    }

    String title() {
        return this.title;
    }

    /** All of its words in a line, for the audit log. */
    String told() {
        return String.join(" | ", this.title, told(this.starts) + " to " + told(this.ends), this.summary);
    }

    private static String told(@Nullable PartialDate date) {
        return date == null ? "?" : date.words();
    }
}
