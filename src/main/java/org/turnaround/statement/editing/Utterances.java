package org.turnaround.statement.editing;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Author;
import org.turnaround.desk.Desk;
import org.turnaround.desk.Refused;
import org.turnaround.desk.Result;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Submission;
import org.turnaround.desk.Way;

/** Says of a draft that resembles another statement whether the two are one utterance. */
@Service
@Transactional
class Utterances {

    private final Desk desk;
    private final StatementKind kind;
    private final Shelf shelf;
    private final Likeness likeness;

    Utterances(Desk desk, StatementKind kind, Shelf shelf, Likeness likeness) {
        this.desk = desk;
        this.kind = kind;
        this.shelf = shelf;
        this.likeness = likeness;
    }

    /** They are one: the other one gets the draft's sources, and the draft is thrown away. */
    void join(Author by, long draft, int seen, long other) {
        requireTwo(draft, other);
        this.shelf.takeTurn(this.kind.code(), other);
        Statement there = this.desk.found(this.kind, other);
        Statement.Form form = there.form().citing(this.likeness.citationsOf(draft));
        Result<Statement.Form> result = this.desk.save(
                by,
                this.kind,
                new Submission<>(other, there.version(), null, form, Way.BROWSER, "Another source of the words", true));
        if (!(result instanceof Result.Saved<Statement.Form>)) {
            throw new Refused("That statement cannot take further sources as it stands: change it first");
        }
        this.desk.discard(by, this.kind, draft, seen, "");
    }

    /** They are two, whatever they look like. */
    void setApart(Author by, long draft, long other) {
        by.requireEditor();
        requireTwo(draft, other);
        this.likeness.setApart(by, draft, other);
    }

    private static void requireTwo(long draft, long other) {
        if (draft == other) {
            throw new Refused("Choose another statement than this one");
        }
    }
}
