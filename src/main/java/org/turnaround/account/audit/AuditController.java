package org.turnaround.account.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.turnaround.account.Audit;
import org.turnaround.account.AuditedChanges;
import org.turnaround.council.Councils;
import org.turnaround.shared.Coded;
import org.turnaround.shared.FilterFaults;
import org.turnaround.shared.Options;
import org.turnaround.shared.Page;

/** The audit log. What an event changed can be hidden from the public there; the log itself cannot be changed. */
@Controller
class AuditController {

    private final AuditLog log;
    private final AuditedChanges changes;
    private final Councils councils;

    AuditController(AuditLog log, AuditedChanges changes, Councils councils) {
        this.log = log;
        this.changes = changes;
        this.councils = councils;
    }

    @GetMapping("/admin/audit")
    String show(@FilterFaults.Beside({"from", "to"}) AuditFilter filter, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", kinds());
        model.addAttribute("councils", this.councils.names());
        model.addAttribute("ways", Options.of(List.of(AuditFilter.WayIn.values())));
        Page<AuditLog.Row> page = this.log.page(filter);
        model.addAttribute("page", page);
        model.addAttribute(
                "changes",
                this.changes.of(page.rows().stream().map(AuditLog.Row::id).toList()));
        return "admin/audit";
    }

    /** Every kind in words: what is done with accounts, what can be done with the record, and what has happened besides. */
    private Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>(Options.of(Audit.KINDS, kind -> kind, Coded::words));
        kinds.putAll(this.changes.kinds());
        this.log.kinds().forEach(kind -> kinds.putIfAbsent(kind, Coded.words(kind)));
        return kinds;
    }
}
