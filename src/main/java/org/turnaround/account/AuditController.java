package org.turnaround.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log. There is nothing to press on it. */
@Controller
class AuditController {

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    @GetMapping("/admin/audit")
    String show(
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        AuditFilter filter = new AuditFilter(person, kind, from, to, after);
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", kinds());
        model.addAttribute("page", this.log.page(filter));
        return "admin/audit";
    }

    private Map<String, String> kinds() {
        return this.log.kinds().stream()
                .collect(Collectors.toMap(
                        kind -> kind, kind -> kind.replace('-', ' '), (a, b) -> a, LinkedHashMap::new));
    }
}
