package org.turnaround.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Author;
import org.turnaround.shared.NotFound;

/** Takes one change back, whatever it was of. */
@Controller
class UndoController {

    private final ChangeRecords records;
    private final Kinds kinds;
    private final Desk desk;

    UndoController(ChangeRecords records, Kinds kinds, Desk desk) {
        this.records = records;
        this.kinds = kinds;
        this.desk = desk;
    }

    @PostMapping({"/editor/changes/{change}/undo", "/staff/desk/changes/{change}/undo"})
    String undo(@PathVariable long change, Author by, RedirectAttributes flash) {
        var kind = this.records
                .thingOf(change)
                .map(this.kinds::of)
                .orElseThrow(() -> new NotFound("a change with the number " + change));
        try {
            Result<Record> result = this.desk.undo(by, kind, change);
            boolean done = result instanceof Result.Saved<Record>;
            flash.addFlashAttribute(done ? "notice" : "refused", done ? "The change is taken back" : why(result));
        } catch (Refused ex) {
            flash.addFlashAttribute("refused", ex.sentence());
        }
        return "redirect:" + kind.desk() + "/"
                + this.records.withId(kind, change).orElseThrow().thingId();
    }

    private static String why(Result<?> result) {
        return result instanceof Result.Clash<?>
                ? "The same was changed again since: change it in the form"
                : "It cannot be taken back as things are now: change it in the form";
    }
}
