package org.turnaround.statement.editing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Author;
import org.turnaround.record.EntryKind;
import org.turnaround.record.editing.Drafts;
import org.turnaround.record.editing.EditingRefused;
import org.turnaround.record.editing.EntryStatuses;
import org.turnaround.record.editing.Typed;
import org.turnaround.shared.NotFound;
import org.turnaround.statement.CommitmentStatus;

/** Each look at what came of a commitment is a row that the next one follows; nothing is overwritten. */
@Service
@Transactional
class Outcomes {

    private final Drafts drafts;
    private final EntryStatuses statuses;
    private final JdbcClient jdbc;

    Outcomes(Drafts drafts, EntryStatuses statuses, JdbcClient jdbc) {
        this.drafts = drafts;
        this.statuses = statuses;
        this.jdbc = jdbc;
    }

    /** A look, as listed; {@code by} is null for those from the record's files. */
    record Look(
            String status,
            boolean late,
            String text,
            @Nullable String why,
            String lookedOn,
            @Nullable String by) {

        public String words() {
            return CommitmentStatus.of(this.status).label() + (this.late ? ", late" : "");
        }
    }

    /**
     * A change of the commitment, like any other: followers learn of it.
     *
     * @throws NotFound when there is no such commitment
     * @throws EditingRefused when it is withdrawn, or a source is not there
     */
    void add(Author by, long commitment, OutcomeForm form) {
        this.drafts.touch(by, commitment);
        checkKind(commitment);
        checkSources(Typed.ids(form.sources()));
        long outcome = this.jdbc
                .sql("""
                        insert into commitment_outcome (commitment_id, status, late, text, why, looked_on, decided_by)
                        values (:commitment, :status, :late, :text, :why, :day, :by) returning id
                        """)
                .param("commitment", commitment)
                .param("status", form.status())
                .param("late", form.isLate())
                .param("text", Objects.requireNonNullElse(Typed.kept(form.text()), ""))
                .param("why", Typed.kept(form.why()))
                .param("day", form.day())
                .param("by", by.id())
                .query(Long.class)
                .single();
        this.jdbc
                .sql(
                        "insert into citation (entry_id, outcome_id, source_id) select ?, ?, s.id from source s where s.id = any (?)")
                .params(commitment, outcome, Typed.ids(form.sources()).toArray(Long[]::new))
                .update();
    }

    /** The promise, or empty where there is no such commitment. */
    @Transactional(readOnly = true)
    public List<String> promise(long commitment) {
        return this.jdbc
                .sql("select promise from commitment where id = ?")
                .param(commitment)
                .query(String.class)
                .list();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Look> of(long commitment) {
        return this.jdbc.sql("""
                        select o.status, o.late, o.text, o.why, o.looked_on::text as looked_on, a.name as by
                          from commitment_outcome o left join account a on a.id = o.decided_by
                         where o.commitment_id = ? order by o.looked_on desc, o.id desc limit 100
                        """).param(commitment).query(Look.class).list();
    }

    private void checkKind(long commitment) {
        if (this.statuses.withId(commitment).kind() != EntryKind.COMMITMENT) {
            throw new NotFound("a commitment with the number " + commitment);
        }
    }

    private void checkSources(List<Long> sources) {
        long known = this.jdbc
                .sql("select count(*) from source where id = any (?)")
                .param(sources.toArray(Long[]::new))
                .query(Long.class)
                .single();
        if (known < sources.stream().distinct().count()) {
            throw new EditingRefused("sources", "There is no source with one of these numbers");
        }
    }
}
