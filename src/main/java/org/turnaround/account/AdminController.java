package org.turnaround.account;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where administrators start. */
@Controller
class AdminController {

    @GetMapping("/admin")
    String show() {
        return "admin/admin";
    }
}
