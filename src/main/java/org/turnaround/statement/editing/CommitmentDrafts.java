package org.turnaround.statement.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Author;
import org.turnaround.record.EntryKind;
import org.turnaround.record.Part;
import org.turnaround.record.editing.DateForm;
import org.turnaround.record.editing.Drafts;
import org.turnaround.record.editing.EntryForms;
import org.turnaround.record.editing.Typed;
import org.turnaround.shared.PartialDate;

/** Enters and changes promises. What came of one is entered apart from it ({@link Outcomes}). */
@Service
@Transactional
class CommitmentDrafts {

    private final Drafts drafts;
    private final EntryForms entries;
    private final JdbcClient jdbc;

    CommitmentDrafts(Drafts drafts, EntryForms entries, JdbcClient jdbc) {
        this.drafts = drafts;
        this.entries = entries;
        this.jdbc = jdbc;
    }

    /** @param id 0 for a new one */
    long save(Author by, long id, CommitmentDraftForm form) {
        if (id == 0) {
            long made = this.drafts.make(by, form.facts());
            write(made, form);
            return made;
        }
        this.drafts.change(by, id, Typed.version(form.version()), form.facts());
        write(id, form);
        this.drafts.checkStillPublic(id);
        return id;
    }

    /** @throws org.turnaround.shared.NotFound when there is no such commitment */
    @Transactional(readOnly = true)
    public CommitmentDraftForm form(long id) {
        EntryForms.Filled entry = this.entries.of(id, EntryKind.COMMITMENT);
        return this.jdbc
                .sql("""
                        select c.promise, c.by_note, c.due, c.due_first, c.due_last, c.due_why,
                               array(select statement_id::text from commitment_statement
                                      where commitment_id = c.id order by statement_id) as statements
                          from commitment c where c.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> form(entry, row))
                .single();
    }

    private static CommitmentDraftForm form(EntryForms.Filled entry, ResultSet row) throws SQLException {
        return new CommitmentDraftForm(
                entry.form(),
                row.getString("promise"),
                entry.keys(Part.PROMISED),
                row.getString("by_note"),
                DateForm.of(PartialDate.read(row, "due")),
                List.of((String[]) row.getArray("statements").getArray()),
                Map.of(),
                entry.version());
    }

    private void write(long id, CommitmentDraftForm form) {
        PartialDate due = form.due().read();
        this.jdbc
                .sql("""
                        insert into commitment (id, promise, by_note, due, due_first, due_last, due_why)
                        values (:id, :promise, :note, :due, :first, :last, :why)
                        on conflict (id) do update set promise = excluded.promise, by_note = excluded.by_note,
                               due = excluded.due, due_first = excluded.due_first, due_last = excluded.due_last,
                               due_why = excluded.due_why
                        """)
                .param("id", id)
                .param("promise", form.promise().strip())
                .param("note", form.keptNote())
                .param("due", due == null ? null : due.edtf())
                .param("first", due == null ? null : due.first(), Types.DATE)
                .param("last", due == null ? null : due.last(), Types.DATE)
                .param("why", due == null ? null : due.why())
                .update();
        this.jdbc
                .sql("delete from commitment_statement where commitment_id = ?")
                .param(id)
                .update();
        this.jdbc
                .sql("""
                        insert into commitment_statement (commitment_id, statement_id)
                        select ?, s.id from statement s where s.id = any (?)
                        """)
                .params(id, Typed.ids(form.statements()).toArray(Long[]::new))
                .update();
    }
}
