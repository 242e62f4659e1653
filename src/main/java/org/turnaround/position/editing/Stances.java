package org.turnaround.position.editing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnaround.account.Audit;
import org.turnaround.account.Author;
import org.turnaround.record.editing.ChangedMeanwhile;
import org.turnaround.record.editing.Typed;
import org.turnaround.shared.NotFound;

/**
 * Enters and changes propositions and the positions on them. Refuses with {@link
 * org.turnaround.record.editing.EditingRefused} and {@link ChangedMeanwhile}.
 */
@Service
@Transactional
class Stances {

    private final EditedPropositionRepository propositions;
    private final EditedPositionRepository positions;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Stances(
            EditedPropositionRepository propositions,
            EditedPositionRepository positions,
            JdbcClient jdbc,
            Audit audit,
            Clock clock) {
        this.propositions = propositions;
        this.positions = positions;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param id 0 for a new one */
    long saveProposition(Author by, long id, PropositionForm form) {
        by.requireEditor();
        EditedProposition proposition =
                id == 0 ? EditedProposition.fresh() : found(this.propositions.lock(id), "a proposition", id);
        if (id != 0) {
            ChangedMeanwhile.check(Typed.version(form.version()), proposition.version());
        }
        proposition.change(form, this.clock.instant());
        long saved = this.propositions.saveAndFlush(proposition).id();
        String what = "Saved the proposition “" + form.text().strip() + "”: " + form.state();
        this.audit.record(by, "proposition-saved", what, "/propositions/" + saved, proposition.council());
        return saved;
    }

    /** @param id 0 for a new one */
    long savePosition(Author by, long id, PositionForm form) {
        by.requireEditor();
        EditedPosition position = id == 0
                ? EditedPosition.on(found(
                                this.propositions.findById(number(form.proposition())),
                                "a proposition",
                                number(form.proposition()))
                        .id())
                : found(this.positions.lock(id), "a position", id);
        if (id != 0) {
            ChangedMeanwhile.check(Typed.version(form.version()), position.version());
        }
        position.change(form, this.clock.instant());
        long saved = this.positions.saveAndFlush(position).id();
        rest(saved, "entry", Typed.ids(form.entries()));
        rest(saved, "source", Typed.ids(form.sources()));
        String what = "Saved the position " + saved + ", " + form.stance() + ": " + form.state();
        this.audit.record(by, "position-saved", what, "/propositions/" + position.proposition(), null);
        return saved;
    }

    @Transactional(readOnly = true)
    public PropositionForm proposition(long id) {
        return found(this.propositions.findById(id), "a proposition", id).form();
    }

    @Transactional(readOnly = true)
    public PositionForm position(long id) {
        return found(this.positions.findById(id), "a position", id).form(resting(id, "entry"), resting(id, "source"));
    }

    private List<String> resting(long position, String on) {
        return new ArrayList<>(this.jdbc
                .sql("select %1$s_id::text from position_%1$s where position_id = ? order by %1$s_id".formatted(on))
                .param(position)
                .query(String.class)
                .list());
    }

    private void rest(long position, String on, List<Long> ids) {
        this.jdbc
                .sql("delete from position_%s where position_id = ?".formatted(on))
                .param(position)
                .update();
        this.jdbc
                .sql("insert into position_%1$s (position_id, %1$s_id) select ?, x.id from %1$s x where x.id = any (?)"
                        .formatted(on))
                .params(position, ids.toArray(Long[]::new))
                .update();
    }

    private static int number(String typed) {
        Long number = Typed.id(typed);
        return number == null || number > Integer.MAX_VALUE ? -1 : number.intValue();
    }

    private static <T> T found(Optional<T> found, String what, long id) {
        return found.orElseThrow(() -> new NotFound(what + " with the number " + id));
    }
}
