package org.turnaround.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.desk.Refused;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Thing;
import org.turnaround.desk.Verb;
import org.turnaround.desk.entry.KindOfEntry;
import org.turnaround.desk.form.Faults;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.NotFound;

/**
 * Updates at the desk, to be put right or taken back by whoever made them, or by an editor. They are made by {@link
 * Updates} alone, and by the record files.
 */
@Component
class UpdateKind extends KindOfEntry<ActionUpdate, SaidForm> {

    private final UpdateRepository updates;
    private final UpdateWriter writer;

    UpdateKind(Shelf shelf, UpdateRepository updates, UpdateWriter writer) {
        super(EntryKind.ACTION_UPDATE, ActionUpdate.class, SaidForm.class, shelf);
        this.updates = updates;
        this.writer = writer;
    }

    @Override
    protected SaidForm blank() {
        throw new NotFound("an update without its action");
    }

    @Override
    protected String title(SaidForm form) {
        UpdateFacts said = form.facts();
        return said.note().isEmpty() ? "A figure: " + said.value() : said.note();
    }

    @Override
    protected String called(ActionUpdate update) {
        return update.headline();
    }

    @Override
    protected String desk() {
        return "/staff/desk/action-updates";
    }

    @Override
    protected PageOf pageOf(Thing<?> update) {
        return new PageOf("action", ((ActionUpdate) update).facts().action());
    }

    @Override
    protected String role() {
        return "the council or an editor";
    }

    @Override
    protected void permit(Author by, SaidForm form) {
        // whose it is says the update, not its form
    }

    @Override
    protected void permit(Author by, ActionUpdate update) {
        if (!update.isBy(by)) {
            by.requireEditor();
        }
    }

    @Override
    protected SaidForm completed(SaidForm form, @Nullable ActionUpdate there) {
        return there == null ? form : form.puttingRight(there.form());
    }

    @Override
    protected void ruleOfNew(SaidForm form, Faults faults) {
        blank();
    }

    @Override
    protected void rule(SaidForm form, long id, Faults faults) {
        UpdateFacts said = form.facts();
        String url = Objects.requireNonNullElse(said.evidenceUrl(), "");
        boolean figure = said.value() != null || said.valueText() != null;
        faults.require(
                url.isEmpty() || TypedAddress.isWeb(url),
                "facts.evidenceUrl",
                "Enter an address that begins with https://");
        faults.require(!said.note().isBlank() || figure, "facts.note", "Enter a note: what has happened, or why");
        faults.require(said.valueAsAt() == null || figure, "facts.value", "Enter the figure that was true then");
    }

    /** The record files tell more of an action that is there already. */
    @Override
    protected void complete(ActionUpdate update) {
        if (update.version() < 0) {
            shelf().find(Action.class, update.facts().action()).ifPresent(action -> {
                List<ActionUpdate> told = new ArrayList<>(this.updates.standing(action.id()));
                told.add(update);
                action.tellAgain(told);
            });
        }
    }

    @Override
    protected List<String> obstacles(ActionUpdate update) {
        return update.isWithdrawn()
                ? List.of("What was taken back is reported anew, on the page of its action.")
                : List.of();
    }

    @Override
    protected void written(ActionUpdate update, Verb verb) {
        if (verb == Verb.PUBLISHED) {
            throw new Refused("What was taken back is reported anew, on the page of its action");
        }
        if (verb == Verb.CHANGED || verb == Verb.WITHDRAWN) {
            Action action = shelf().lock(Action.class, update.facts().action()).orElseThrow();
            List<ActionUpdate> standing = this.updates.standing(action.id());
            if (verb == Verb.WITHDRAWN) {
                action.takeBack(update, this.writer.stood(update), standing);
            }
            action.tellAgain(standing);
            shelf().save(action);
            this.writer.keepEvidence(action.id());
        }
    }
}
