package org.turnaround.desk;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Audit;
import org.turnaround.account.Author;
import org.turnaround.shared.NotFound;

/** What is done with one change afterwards, whatever it was of. */
@Controller
class ChangeController {

    private static final int LONGEST_WHY = 200;

    private final ChangeRecords records;
    private final Kinds kinds;
    private final Desk desk;
    private final Audit audit;

    ChangeController(ChangeRecords records, Kinds kinds, Desk desk, Audit audit) {
        this.records = records;
        this.kinds = kinds;
        this.desk = desk;
        this.audit = audit;
    }

    @PostMapping({"/editor/changes/{change}/undo", "/staff/desk/changes/{change}/undo"})
    String undo(@PathVariable long change, Author by, RedirectAttributes flash) {
        ChangeRecord record = found(change);
        var kind = this.kinds.of(record.thing());
        try {
            Result<Record> result = this.desk.undo(by, kind, change);
            boolean done = result instanceof Result.Saved<Record>;
            flash.addFlashAttribute(done ? "notice" : "refused", done ? "The change is taken back" : why(result));
        } catch (Refused ex) {
            flash.addFlashAttribute("refused", ex.sentence());
        }
        return "redirect:" + kind.desk() + "/" + record.thingId();
    }

    /** Takes what it changed from the public's history: personal data that should never have been there. */
    @PostMapping("/admin/changes/{change}/hidden")
    @Transactional
    String hide(@PathVariable long change, @RequestParam String why, Author by, RedirectAttributes flash) {
        ChangeRecord record = found(change);
        if (why.isBlank() || why.length() > LONGEST_WHY) {
            flash.addFlashAttribute("refused", "Say why it is hidden, in at most " + LONGEST_WHY + " characters");
        } else {
            if (this.records.hide(change, why.strip())) {
                String thing = this.kinds.of(record.thing()).desk() + "/" + record.thingId();
                this.audit.record(by, "change-hidden", "Hid a change from the public: " + why.strip(), thing, null);
            }
            flash.addFlashAttribute("notice", "The public cannot read it any more");
        }
        return "redirect:/admin/audit?event=" + record.event();
    }

    private ChangeRecord found(long change) {
        return this.records.withId(change).orElseThrow(() -> new NotFound("a change with the number " + change));
    }

    private static String why(Result<?> result) {
        return result instanceof Result.Clash<?>
                ? "The same was changed again since: change it in the form"
                : "It cannot be taken back as things are now: change it in the form";
    }
}
