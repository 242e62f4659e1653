package org.turnaround.plan;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.plan.ActionKeeping.BoardWord;
import org.turnaround.record.Entries;
import org.turnaround.record.Entries.NewEntry;
import org.turnaround.record.EntryKind;

/** Puts what a board says of an action on the record. It never changes the state: that is the council's to report. */
@Component
class BoardWords {

    private final Entries entries;
    private final CouncilPapers papers;
    private final JdbcClient jdbc;

    BoardWords(Entries entries, CouncilPapers papers, JdbcClient jdbc) {
        this.entries = entries;
        this.papers = papers;
        this.jdbc = jdbc;
    }

    /** The same form came before. */
    boolean has(BoardWord word, Author by) {
        return this.jdbc
                .sql("select exists (select from action_update where made_by = ? and idempotency_key = ?)")
                .params(by.id(), word.key())
                .query(Boolean.class)
                .single();
    }

    void write(Action action, BoardWord word, Author by) {
        long entry = this.entries.add(new NewEntry(
                EntryKind.ACTION_UPDATE,
                action.council(),
                word.date(),
                "The board on " + action.ref() + " " + action.wording().title(),
                word.text(),
                List.of(this.papers.source(action.council(), "board-paper", word.paper())),
                by.id()));
        this.jdbc
                .sql("""
                        insert into action_update (id, action_id, lane, reporter, note, made_by, idempotency_key)
                        values (:id, :action, 'board', :speaker, :note, :by, :key)
                        """)
                .param("id", entry)
                .param("action", action.id())
                .param("speaker", word.speaker())
                .param("note", word.text())
                .param("by", by.id())
                .param("key", word.key())
                .update();
    }
}
