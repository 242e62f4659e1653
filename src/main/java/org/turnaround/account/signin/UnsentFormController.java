package org.turnaround.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows a form again that its sender's ended session had stopped, as typed, with a button that sends it. */
@Controller
class UnsentFormController {

    @GetMapping(UnsentForm.PAGE)
    String show(HttpServletRequest request, Model model) {
        UnsentForm.kept(request).ifPresent(unsent -> model.addAttribute("unsent", unsent));
        return "account/unsent";
    }

    @PostMapping("/sign-in/unsent/removal")
    String forget(HttpServletRequest request) {
        UnsentForm.forget(request);
        return "redirect:/";
    }
}
