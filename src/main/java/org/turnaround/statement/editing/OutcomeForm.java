package org.turnaround.statement.editing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.validation.Errors;
import org.turnaround.record.editing.Typed;
import org.turnaround.shared.Coded;
import org.turnaround.statement.CommitmentStatus;

/**
 * One look at what came of a commitment, as typed.
 *
 * @param late "yes" where it was kept after its time
 * @param why for what cannot be assessed: the reason
 * @param lookedOn the day of the look, as 2026-06-18
 * @param sources numbers of the later sources that show it
 * @param finds what was typed into the search for sources
 */
record OutcomeForm(
        String status,
        String late,
        String text,
        String why,
        String lookedOn,
        List<String> sources,
        Map<String, String> finds) {

    OutcomeForm {
        status = Typed.text(status);
        late = Typed.text(late);
        text = Typed.text(text);
        why = Typed.text(why);
        lookedOn = Typed.text(lookedOn);
        sources = Typed.list(sources);
        finds = finds == null ? Map.of() : finds;
    }

    static OutcomeForm on(LocalDate today) {
        return new OutcomeForm("", "", "", "", today.toString(), List.of(), Map.of());
    }

    void check(Errors errors, LocalDate today) {
        Optional<CommitmentStatus> known = Coded.find(CommitmentStatus.class, this.status);
        if (known.isEmpty()) {
            errors.rejectValue("status", "missing", "Choose what came of it");
        }
        if (this.status.equals("cannot-be-assessed")) {
            Typed.checkThere(errors, "why", this.why, "Enter why it cannot be assessed");
        }
        Typed.checkLength(errors, "text", this.text, "What came of it", 2000);
        Typed.checkLength(errors, "why", this.why, "The reason", 1000);
        checkDay(errors, today);
        if (known.filter(CommitmentStatus::needsSource).isPresent() && this.sources.isEmpty()) {
            errors.rejectValue("sources", "missing", "Find the later source that shows it, then tick it");
        }
    }

    private void checkDay(Errors errors, LocalDate today) {
        try {
            if (day().isAfter(today)) {
                errors.rejectValue("lookedOn", "future", "The day of the look cannot be in the future");
            }
        } catch (DateTimeException ex) {
            errors.rejectValue("lookedOn", "day", "Enter the day of the look, such as 2026-06-18");
        }
    }

    LocalDate day() {
        return Typed.day(this.lookedOn);
    }

    boolean isLate() {
        return this.late.equals("yes");
    }
}
