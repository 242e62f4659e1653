package org.turnaround.plan.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.desk.Way;
import org.turnaround.plan.ActionChanged;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.DueDateNotAllowed;
import org.turnaround.plan.KeyUsedBefore;
import org.turnaround.plan.MoveNotAllowed;
import org.turnaround.plan.PlanSettings;

/** Saves the rows of an update round, each by itself, and puts them together again for the page. */
@Component
class Round {

    private final Reporter reporter;
    private final PlanSettings settings;
    private final Clock clock;

    Round(Reporter reporter, PlanSettings settings, Clock clock) {
        this.reporter = reporter;
        this.settings = settings;
        this.clock = clock;
    }

    /** What became of a row: saved, or wrong by field, or to be sent again. */
    record Outcome(boolean saved, @Nullable Clash clash, Map<String, String> faults) {

        static final Outcome NONE = new Outcome(false, null, Map.of());
        static final Outcome SAVED = new Outcome(true, null, Map.of());

        HttpStatus status() {
            if (this.saved) {
                return HttpStatus.OK;
            }
            return this.clash == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        }

        static Outcome clash(Clash clash) {
            return new Outcome(false, clash, Map.of());
        }

        static Outcome wrong(Map<String, String> faults) {
            return new Outcome(false, null, faults);
        }

        static Outcome wrong(String field, RuntimeException ex) {
            return wrong(Map.of(field, String.valueOf(ex.getMessage())));
        }
    }

    /** That of a page on which not every row is saved: a conflict before a fault. */
    static HttpStatus status(Collection<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> !outcome.saved())
                .sorted(Comparator.comparing(outcome -> outcome.clash() == null))
                .map(Outcome::status)
                .findFirst()
                .orElse(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    Outcome save(ActionRow action, UpdateForm form, Author by) {
        Map<String, String> faults = this.reporter.faults(action, form);
        if (!faults.isEmpty()) {
            return Outcome.wrong(faults);
        }
        try {
            this.reporter.take(action, form, by, Way.BROWSER);
            return Outcome.SAVED;
        } catch (MoveNotAllowed ex) {
            return Outcome.wrong(ex.why().field(), ex);
        } catch (DueDateNotAllowed ex) {
            return Outcome.wrong("due", ex);
        } catch (Reporter.SaidBefore ex) {
            return Outcome.clash(Clash.SAID_BEFORE);
        } catch (KeyUsedBefore ex) {
            return Outcome.clash(Clash.SENT_BEFORE);
        } catch (ActionChanged ex) {
            return Outcome.clash(Clash.CHANGED);
        }
    }

    /** A row as typed; where it has to be sent again, ready to be saved on top of what is there now. */
    RoundRow row(ActionRow action, Typed typed, Author by, Outcome outcome) {
        LocalDate today = LocalDate.now(this.clock);
        UpdateForm form = typed.form(action);
        return new RoundRow(
                action,
                again(form, action, outcome.clash()),
                Options.states(action.choices(by, today, this.settings)),
                Options.ratings(action),
                action.standing(today, this.settings),
                outcome.faults(),
                outcome.clash(),
                outcome.saved());
    }

    static UpdateForm again(UpdateForm form, ActionRow action, @Nullable Clash clash) {
        UpdateForm again = clash == null ? form : form.onTopOf(action);
        return clash == Clash.SAID_BEFORE ? again.meant() : again;
    }
}
