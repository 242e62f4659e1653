package org.turnaround.statement.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.entry.KindOfEntry;
import org.turnaround.desk.form.Faults;
import org.turnaround.record.EntryKind;
import org.turnaround.record.Part;
import org.turnaround.statement.AnswerStatus;

/** Calls at the desk. */
@Component
class CallKind extends KindOfEntry<Call, Call.Form> {

    private final Clock clock;

    CallKind(Shelf shelf, Clock clock) {
        super(EntryKind.CALL, Call.class, shelf);
        this.clock = clock;
    }

    @Override
    protected String title(Call.Form form) {
        return form.facts().what();
    }

    @Override
    protected String address(Call call) {
        return "/calls/" + call.number();
    }

    @Override
    protected void rule(Call.Form form, long id, Faults faults) {
        AnswerStatus status = form.facts().answerStatus();
        LocalDate looked = form.facts().lookedOn();
        faults.require(
                status == null || !status.needsSource() || !form.answers().isEmpty(),
                "answers",
                "Find the later source that shows what came of it, then tick it");
        faults.require(
                looked != null || status == null || status == AnswerStatus.NOT_YET_ASSESSED,
                "facts.lookedOn",
                "Enter the day on which an answer was looked for");
        faults.inOrder("date", "facts.lookedOn");
        faults.notAfter(LocalDate.now(this.clock), "facts.lookedOn");
    }

    @Override
    protected List<String> obstacles(Call call) {
        List<String> obstacles = super.obstacles(call);
        Call.Form form = call.form();
        if (form.parties().stream().noneMatch(party -> party.part() == Part.CALLER)
                && form.facts().byNote() == null) {
            obstacles.add("It does not say who asked.");
        }
        return obstacles;
    }
}
