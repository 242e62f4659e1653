package org.turnaround.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What this record is, how it is made, and under which licences its facts stand here. */
@Controller
class AboutController {

    @GetMapping("/about")
    String about() {
        return "site/about";
    }
}
