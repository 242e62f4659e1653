package org.turnaround.plan;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.Author;
import org.turnaround.chart.Picture;
import org.turnaround.shared.Page;
import org.turnaround.shared.PartialDate;

/**
 * One action with its history and what it rests on.
 *
 * @param updates the page of the history that was asked for
 * @param newest at most three updates of each lane, newest first, whatever page was asked for
 */
record ActionPage(
        ActionRow action,
        Page<UpdateRow> updates,
        List<UpdateRow> newest,
        boolean firstPage,
        FindingsAndEvidence restsOn,
        Optional<Author> reader,
        ZonedDateTime now,
        PlanSettings settings) {

    /** The reader may put an update right, or take it back. */
    public boolean mayChange(UpdateRow update) {
        return !update.isWithdrawn()
                && this.reader
                        .filter(one -> one.isEditor() || update.isBy(one) && one.mayReportOn(this.action.councilId()))
                        .isPresent();
    }

    /** With one press, for a while. */
    public boolean mayUndo(UpdateRow update) {
        return mayChange(update)
                && this.reader.filter(update::isBy).isPresent()
                && UpdateRow.isUndoable(update.recorded(), this.now.toInstant());
    }

    public Signals signals() {
        return this.action.signals(this.now.toLocalDate(), this.settings);
    }

    public Optional<Target.Value> atDue() {
        PartialDate due = this.action.due().ofTarget();
        return due == null ? Optional.empty() : this.action.target().atDue(due);
    }

    /** The latest figure, where it is another than the one at the due date. */
    public Optional<Target.Value> newerThanDue() {
        return this.action.target().latest().filter(value -> !Optional.of(value).equals(atDue()));
    }

    public @Nullable Picture chart() {
        return TargetChart.of(this.action);
    }

    /** The newest words in a lane, at most three: the rest stand in the history. */
    public List<UpdateRow> newest(Lane lane) {
        return this.newest.stream().filter(update -> update.is(lane)).toList();
    }

    public String figure(BigDecimal number) {
        return Target.words(number);
    }

    /** How far a figure is from the target, with its sign: {@code +337} or {@code −12}. */
    public String difference(BigDecimal number) {
        BigDecimal difference =
                number.subtract(Objects.requireNonNull(this.action.target().aim()));
        return (difference.signum() > 0 ? "+" : "") + Target.words(difference).replace('-', '\u2212');
    }
}
