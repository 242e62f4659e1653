package org.turnaround.statement.editing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.record.EntryKind;
import org.turnaround.record.editing.PublicationCheck;
import org.turnaround.record.editing.Resemblance;

/** A promise becomes public only when it says whose it is. */
@Component
class CommitmentPublicationCheck implements PublicationCheck {

    private final JdbcClient jdbc;

    CommitmentPublicationCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.COMMITMENT;
    }

    @Override
    public List<String> obstacles(long entry) {
        boolean somebodys =
                this.jdbc.sql("""
                        select exists (select from commitment where id = :id and by_note is not null)
                            or exists (select from entry_party where entry_id = :id and part = 'promised')
                        """).param("id", entry).query(Boolean.class).single();
        return somebodys ? List.of() : List.of("It does not say who promised it.");
    }

    @Override
    public List<Resemblance> resemblances() {
        return List.of();
    }
}
