package org.turnaround.account;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.FilterFaults;

/** The audit log. There is nothing to press on it. */
@Controller
class AuditController {

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    @GetMapping("/admin/audit")
    String show(@RequestParam MultiValueMap<String, String> request, Model model, HttpServletResponse response) {
        AuditFilter filter =
                AuditFilter.from(FilterFaults.leaveOut(request, model, response, DateReader::asked, "from", "to"));
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
