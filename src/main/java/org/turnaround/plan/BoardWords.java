package org.turnaround.plan;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.plan.PlanKeeping.BoardWord;
import org.turnaround.record.Entries;
import org.turnaround.record.Entries.NewEntry;
import org.turnaround.record.EntryKind;

/** Puts what a board says of an action on the record. It never changes the state: that is the council's to report. */
@Component
class BoardWords {

    private final Entries entries;
    private final JdbcClient jdbc;

    BoardWords(Entries entries, JdbcClient jdbc) {
        this.entries = entries;
        this.jdbc = jdbc;
    }

    void write(Action action, BoardWord word, Author by) {
        long entry = this.entries.add(new NewEntry(
                EntryKind.ACTION_UPDATE,
                action.council(),
                word.date(),
                "The board on " + action.ref() + " " + action.wording().title(),
                word.text(),
                List.of(source(action, word)),
                by.id()));
        this.jdbc
                .sql("""
                        insert into action_update (id, action_id, lane, reporter, note, made_by)
                        values (:id, :action, 'board', 'Improvement board', :note, :by)
                        """)
                .param("id", entry)
                .param("action", action.id())
                .param("note", word.text())
                .param("by", by.id())
                .update();
    }

    private long source(Action action, BoardWord word) {
        return this.jdbc
                .sql("""
                        insert into source (kind, title, publication, url, published, published_first, published_last)
                        select 'board-paper', :title, official_name, :url, :date, :first, :last
                          from council where id = :council
                        returning id
                        """)
                .param("title", word.source())
                .param("url", word.url())
                .param("date", word.date().edtf())
                .param("first", word.date().first())
                .param("last", word.date().last())
                .param("council", action.council())
                .query(Long.class)
                .single();
    }
}
