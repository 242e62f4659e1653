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
import org.turnaround.plan.ActionChanged;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.Report;
import org.turnaround.plan.Updates;
import org.turnaround.plan.Updates.Taken;

/** Takes a typed report about an action, from a form or from a program, and tells a repeat from a lost race. */
@Component
class Reporter {

    private final Updates updates;
    private final Clock clock;

    Reporter(Updates updates, Clock clock) {
        this.updates = updates;
        this.clock = clock;
    }

    /** What is wrong with it, by field. */
    Map<String, String> faults(ActionRow action, UpdateForm form) {
        return UpdateCheck.faults(form, action.ratings(), LocalDate.now(this.clock));
    }

    /**
     * Takes a report without faults.
     *
     * @throws SaidBefore when a person said the very same last, in another form
     * @throws RuntimeException as {@link Updates#report} does
     */
    Taken take(ActionRow action, UpdateForm form, Author by, Way way) {
        Report report = form.report();
        String key = form.keyOrNull();
        if (way == Way.BROWSER && !form.isMeant()) {
            requireNew(action, report, by, key);
        }
        try {
            return this.updates.report(action.id(), form.seen(), report, by, way, key);
        } catch (ActionChanged | DuplicateKeyException ex) {
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
            throw new SaidBefore();
        }
    }

    /** The same words twice in a row: they are pointed out. */
    static final class SaidBefore extends RuntimeException {}
}
