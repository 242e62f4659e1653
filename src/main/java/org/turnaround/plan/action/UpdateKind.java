package org.turnaround.plan.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.desk.Refused;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Thing;
import org.turnaround.desk.Verb;
import org.turnaround.desk.entry.CitationLine;
import org.turnaround.desk.entry.KindOfEntry;
import org.turnaround.desk.form.Faults;
import org.turnaround.plan.keeping.CouncilPapers;
import org.turnaround.plan.keeping.TypedAddress;
import org.turnaround.plan.keeping.WithPlan;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.PartialDate;

/**
 * Updates at the desk, to be put right or taken back by whoever made them, or by an editor. What the council
 * says is made by {@link Updates}, what its board says is entered here.
 */
@Component
class UpdateKind extends KindOfEntry<ActionUpdate, UpdateForm> {

    private final UpdateRepository updates;
    private final UpdateWriter writer;
    private final CouncilPapers papers;
    private final Clock clock;

    UpdateKind(Shelf shelf, UpdateRepository updates, UpdateWriter writer, CouncilPapers papers, Clock clock) {
        super(EntryKind.ACTION_UPDATE, ActionUpdate.class, shelf);
        this.updates = updates;
        this.writer = writer;
        this.papers = papers;
        this.clock = clock;
    }

    /** Every month has one like the last. */
    @Override
    protected Map<String, String> alike(UpdateForm form, long id) {
        return Map.of();
    }

    @Override
    protected String title(UpdateForm form) {
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

    /** By hand, what a board says is entered here; what the council says is reported. */
    @Override
    protected void permit(Author by, UpdateForm form) {
        of(form).ifPresent(action -> by.requireBoardOf(action.council()));
    }

    private Optional<Action> of(UpdateForm form) {
        return Optional.ofNullable(form.facts().action()).flatMap(id -> shelf().find(Action.class, id));
    }

    @Override
    protected void permit(Author by, ActionUpdate update) {
        if (!update.isBy(by) || !by.mayReportOn(Objects.requireNonNull(council(update)))) {
            by.requireEditor();
        }
    }

    /** The record files tell all of it; the page of a new one asks little, and that of another what can be put right. */
    @Override
    protected UpdateForm completed(UpdateForm form, @Nullable ActionUpdate there) {
        if (there != null) {
            return form.puttingRight(there.form());
        }
        return form.entry().headline() != null
                ? form
                : of(form).map(action -> form.byBoardOf(action, form.sources())).orElse(form);
    }

    /** Of a new one, whose source is named by hand. */
    @Override
    protected UpdateForm settled(UpdateForm form) {
        if (!form.paper().isNamed()) {
            return form;
        }
        Action action = of(form).orElseThrow();
        long source = this.papers.source(action.council(), "board-paper", form.paper());
        return form.byBoardOf(action, List.of(CitationLine.of(source)));
    }

    @Override
    protected void ruleByHand(UpdateForm form, long id, Faults faults) {
        Long plan = of(form).map(Action::plan).orElse(null);
        if (!hasFigureOf(form.facts().valueAsAt(), id)) {
            faults.notAfter(LocalDate.now(this.clock), "facts.valueAsAt");
            faults.after(WithPlan.start(shelf(), plan), "the beginning of the plan,", "facts.valueAsAt");
        }
        if (id != 0) {
            return;
        }
        WithPlan.require(shelf(), plan, "facts.action", faults);
        CouncilPapers.check(form.paper(), faults);
        faults.require(form.facts().reporter() != null, "facts.reporter", "Enter who said it");
        faults.notAfter(LocalDate.now(this.clock), "entry.date");
        faults.require(form.paper().isNamed(), "paper.title", "Enter where it can be read, such as the minutes");
    }

    /** The record files know figures from before a plan, which stay. */
    private boolean hasFigureOf(@Nullable PartialDate day, long id) {
        return id != 0
                && shelf().find(ActionUpdate.class, id)
                        .filter(there -> Objects.equals(there.facts().valueAsAt(), day))
                        .isPresent();
    }

    @Override
    protected void rule(UpdateForm form, long id, Faults faults) {
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

    /** Its action heads it, which new ones of the record files may come before; more that these tell is told by it, too. */
    @Override
    protected void complete(ActionUpdate update) {
        shelf().find(Action.class, update.facts().action()).ifPresent(action -> {
            update.headed(action.wording());
            if (update.isNumbered() && update.version() < 0) {
                List<ActionUpdate> told = new ArrayList<>(this.updates.standing(action.id()));
                told.add(update);
                action.tellAgain(told);
            }
        });
    }

    @Override
    protected void loaded(List<Long> added) {
        WithPlan.follow(shelf(), added);
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
                action.takeBack(update, this.writer.before(update), standing);
            }
            action.tellAgain(standing);
            shelf().save(action);
            this.writer.keepEvidence(action.id());
        }
    }
}
