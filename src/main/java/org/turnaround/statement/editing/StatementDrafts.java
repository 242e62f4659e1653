package org.turnaround.statement.editing;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Author;
import org.turnaround.record.editing.Drafts;
import org.turnaround.record.editing.EditingRefused;
import org.turnaround.statement.QuotationChecks;

/** Enters and changes statements; every quotation is looked at again when it changes. */
@Service
@Transactional
class StatementDrafts {

    private final Drafts drafts;
    private final StatementRows rows;
    private final Likeness likeness;
    private final QuotationChecks quotations;

    StatementDrafts(Drafts drafts, StatementRows rows, Likeness likeness, QuotationChecks quotations) {
        this.drafts = drafts;
        this.rows = rows;
        this.likeness = likeness;
        this.quotations = quotations;
    }

    long make(Author by, StatementFacts facts) {
        checkQuotedIn(0, facts);
        long id = this.drafts.make(by, facts.entry());
        this.rows.write(id, facts);
        this.quotations.refresh();
        return id;
    }

    void change(Author by, long id, int version, StatementFacts facts) {
        checkQuotedIn(id, facts);
        this.drafts.change(by, id, version, facts.entry());
        this.rows.write(id, facts);
        this.quotations.refresh();
    }

    /** The draft is the same utterance as another statement: that one gets its sources, and the draft is thrown away. */
    void joinTo(Author by, long draft, int version, long other) {
        checkOther(draft, other);
        this.drafts.cite(by, other, this.likeness.citationsOf(draft));
        this.drafts.discard(by, draft, version);
        this.quotations.refresh();
    }

    /** The two are different utterances, whatever they look like. */
    void setApart(Author by, long draft, long other) {
        by.requireEditor();
        checkOther(draft, other);
        this.likeness.setApart(by, draft, other);
    }

    private void checkOther(long draft, long other) {
        if (other == draft || !this.rows.exists(other)) {
            throw new EditingRefused("Choose another statement than this one");
        }
    }

    private void checkQuotedIn(long id, StatementFacts facts) {
        Long around = facts.quotedIn();
        if (around == null) {
            return;
        }
        if (!this.rows.exists(around)) {
            throw new EditingRefused("quotedIn", "There is no statement with the number " + around);
        }
        if (around == id || this.rows.isQuotedIn(around, id)) {
            throw new EditingRefused("quotedIn", "A statement cannot be quoted in itself");
        }
    }
}
