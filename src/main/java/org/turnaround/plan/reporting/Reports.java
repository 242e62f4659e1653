package org.turnaround.plan.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.desk.Way;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.action.Report;
import org.turnaround.plan.action.ReportNotTaken;
import org.turnaround.plan.action.ReportNotTaken.Why;
import org.turnaround.plan.action.Updates;
import org.turnaround.plan.action.Updates.Taken;
import org.turnaround.shared.PartialDate;

/** Takes a report about an action as typed, from a form or from a program, and tells a repeat from a lost race. */
@Component
class Reports {

    private final Updates updates;
    private final Clock clock;

    Reports(Updates updates, Clock clock) {
        this.updates = updates;
        this.clock = clock;
    }

    /** @throws ReportNotTaken when fields of it are wrong, a person is to be asked about it first, or as {@link Updates#report} does */
    Taken take(ActionRow action, ReportForm form, Author by, Way way) {
        Map<String, String> faults = ReportCheck.faults(
                form, action.ratings(), LocalDate.now(this.clock), action.plan().begins());
        if (!faults.isEmpty()) {
            throw new ReportNotTaken(faults);
        }
        Report report = form.report();
        String key = form.keyOrNull();
        if (way == Way.BROWSER && !form.isMeant()) {
            ask(action, report, by, key);
        }
        try {
            return this.updates.report(action.id(), form.seen(), report, by, way, key);
        } catch (ReportNotTaken | DuplicateKeyException ex) {
            // the same form may have been sent twice at once: then the other one is the same report
            return this.updates
                    .taken(action.id(), report, by, Objects.requireNonNullElse(key, ""))
                    .orElseThrow(() -> ex);
        }
    }

    /** The state that was reported under a key: a repeat that names none is the same again, whatever came since. */
    Optional<ActionState> stateUnder(Author by, @Nullable String key) {
        return key == null ? Optional.empty() : this.updates.stateUnder(by, key);
    }

    /**
     * What is taken only when it is sent once more: the same again, as a page does that the Back button brought, which is
     * fetched anew with another key; and a figure that can hardly be.
     */
    private void ask(ActionRow action, Report report, Author by, @Nullable String key) {
        if (key != null && this.updates.taken(action.id(), report, by, key).isPresent()) {
            return;
        }
        if (this.updates.isSaid(action.id(), report, by)) {
            throw new ReportNotTaken(Why.SAID_BEFORE, "You have just said the same");
        }
        if (report.value() != null) {
            PartialDate asAt =
                    Objects.requireNonNullElse(report.valueAsAt(), PartialDate.of(LocalDate.now(this.clock)));
            List<String> doubts = action.target().doubts(report.value(), asAt);
            if (!doubts.isEmpty()) {
                throw new ReportNotTaken(Why.DOUBTED, String.join(". ", doubts));
            }
        }
    }
}
