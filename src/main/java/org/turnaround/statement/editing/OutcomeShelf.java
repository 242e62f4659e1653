package org.turnaround.statement.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.desk.State;
import org.turnaround.shared.Coded;
import org.turnaround.shared.PartialDate;
import org.turnaround.statement.CommitmentStatus;

/** What was found of commitments, and the commitments that it was found of, whatever their state. */
@Component
class OutcomeShelf {

    private final JdbcClient jdbc;

    OutcomeShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each look by its address, newest first. */
    Map<String, String> of(long commitment) {
        Map<String, String> looks = new LinkedHashMap<>();
        this.jdbc.sql("""
                        select o.id, o.status, o.late, o.text, o.looked_on, a.name
                          from commitment_outcome o left join account a on a.id = o.decided_by
                         where o.commitment_id = ? order by o.looked_on desc, o.id desc limit 100
                        """).param(commitment).query(row -> {
            String by = row.getString("name") == null ? "" : " by " + row.getString("name");
            looks.put("/editor/outcomes/" + row.getLong("id"), words(row) + by);
        });
        return looks;
    }

    private static String words(ResultSet row) throws SQLException {
        return Coded.of(CommitmentStatus.class, row.getString("status")).label()
                + (row.getBoolean("late") ? ", late" : "") + ": "
                + row.getString("text") + " Looked for on "
                + PartialDate.of(row.getDate("looked_on").toLocalDate()).words();
    }

    /** A commitment that an outcome is of. */
    record Promise(String headline, String state, @Nullable Long council) {

        State standing() {
            return Coded.of(State.class, this.state);
        }
    }

    Optional<Promise> promise(long commitment) {
        return this.jdbc
                .sql("select headline, state, council_id as council from entry where id = ? and kind = 'commitment'")
                .param(commitment)
                .query(Promise.class)
                .optional();
    }

    boolean isOf(long outcome, @Nullable Long commitment) {
        return this.jdbc
                .sql("select exists (select from commitment_outcome where id = :id and commitment_id = :of)")
                .param("id", outcome)
                .param("of", commitment)
                .query(Boolean.class)
                .single();
    }

    /** Whoever follows the commitment learns of it, and the record files leave it alone. */
    void touch(long commitment, long by, Instant now) {
        this.jdbc
                .sql("update entry set version = version + 1, edited_at = :now, edited_by = :by where id = :id")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", commitment)
                .update();
    }
}
