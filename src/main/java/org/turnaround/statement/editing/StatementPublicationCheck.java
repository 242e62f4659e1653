package org.turnaround.statement.editing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.turnaround.record.EntryKind;
import org.turnaround.record.editing.PublicationCheck;
import org.turnaround.record.editing.Resemblance;

/** A statement that resembles another one becomes public only when somebody has said that it is another. */
@Component
class StatementPublicationCheck implements PublicationCheck {

    private final Likeness likeness;

    StatementPublicationCheck(Likeness likeness) {
        this.likeness = likeness;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.STATEMENT;
    }

    @Override
    public List<String> obstacles(long entry) {
        List<Alike> alike = this.likeness.to(entry);
        return alike.isEmpty()
                ? List.of()
                : List.of("It resembles what is on the record already: say below whether it is the same utterance.");
    }

    @Override
    public List<Resemblance> resemblances() {
        return this.likeness.ofDrafts();
    }
}
