package org.turnaround.statement;

<<<<<<< HEAD
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.record.EntryFacts;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.PartialDate;
import tools.jackson.core.type.TypeReference;

/** What a promise's own page says beyond what every entry's does. */
@Component
@Transactional(readOnly = true)
class CommitmentFacts implements EntryFacts {

    private static final TypeReference<List<Statement.Link>> LINKS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final LedgerSql ledger;

    CommitmentFacts(JdbcClient jdbc, LedgerSql ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /**
     * A promise.
     *
     * @param byNote what is known of those who promised beside their names, or null
     * @param due by when, or null
     * @param statements in which it was said
     */
    public record Facts(
            String promise,
            @Nullable String byNote,
            @Nullable PartialDate due,
            List<Statement.Link> statements) {}

=======
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.turnaround.record.EntryFacts;
import org.turnaround.record.EntryKind;

/** Puts on a commitment's page what was promised and what every look at it found. */
@Component
class CommitmentFacts implements EntryFacts {

    private final Commitments commitments;

    CommitmentFacts(Commitments commitments) {
        this.commitments = commitments;
    }

>>>>>>> 7ac689a (all)
    @Override
    public EntryKind kind() {
        return EntryKind.COMMITMENT;
    }

    @Override
<<<<<<< HEAD
    public Optional<Facts> of(long entryId) {
        return this.jdbc.sql("""
                        select c.promise, c.by_note, c.due, c.due_first, c.due_last, c.due_why,
                               (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'headline', e.headline)
                                           order by e.sort_day, e.id), '[]')
                                  from commitment_statement x join entry e on e.id = x.statement_id
                                 where x.commitment_id = c.id and e.state = 'published') as statements
                          from commitment c where c.id = :id
                        """).param("id", entryId).query(this::facts).optional();
    }

    private Facts facts(ResultSet row, int number) throws SQLException {
        return new Facts(
                row.getString("promise"),
                row.getString("by_note"),
                PartialDate.read(row, "due"),
                this.ledger.list(row.getString("statements"), LINKS));
=======
    public Optional<CommitmentRow> of(long entryId) {
        return this.commitments.find(entryId);
>>>>>>> 7ac689a (all)
    }
}
