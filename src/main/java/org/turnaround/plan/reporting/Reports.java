package org.turnaround.plan.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.desk.Way;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.action.Report;
import org.turnaround.plan.action.ReportNotTaken;
import org.turnaround.plan.action.Updates;
import org.turnaround.plan.action.Updates.Taken;

/** Takes a report about an action as typed, from a form or from a program, and tells a repeat from a lost race. */
@Component
class Reports {

    private final Updates updates;
    private final Clock clock;

    Reports(Updates updates, Clock clock) {
        this.updates = updates;
        this.clock = clock;
    }

    /** @throws ReportNotTaken when fields of it are wrong, a person said the very same last, or as {@link Updates#report} does */
    Taken take(ActionRow action, ReportForm form, Author by, Way way) {
        Map<String, String> faults = ReportCheck.faults(form, action.ratings(), LocalDate.now(this.clock));
        if (!faults.isEmpty()) {
            throw new ReportNotTaken(faults);
        }
        Report report = form.report();
        String key = form.keyOrNull();
        if (way == Way.BROWSER && !form.isMeant()) {
            requireNew(action, report, by, key);
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

    /** A page that the Back button brought is fetched anew, with another key. */
    private void requireNew(ActionRow action, Report report, Author by, @Nullable String key) {
        boolean repeated =
                key != null && this.updates.taken(action.id(), report, by, key).isPresent();
        if (!repeated && this.updates.isSaid(action.id(), report, by)) {
            throw new ReportNotTaken(ReportNotTaken.Why.SAID_BEFORE, "You have just said the same");
        }
    }
}
