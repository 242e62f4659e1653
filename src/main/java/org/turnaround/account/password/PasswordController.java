package org.turnaround.account.password;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Author;
import org.turnaround.account.signin.Entrance;
import org.turnaround.account.signin.PasswordGate;

/** Changing one's own password. All other sessions of the account end with it. */
@Controller
class PasswordController {

    private static final String PAGE = "account/password";

    private final PasswordGate gate;
    private final NewPassword newPassword;
    private final Entrance entrance;

    PasswordController(PasswordGate gate, NewPassword newPassword, Entrance entrance) {
        this.gate = gate;
        this.newPassword = newPassword;
        this.entrance = entrance;
    }

    @ModelAttribute("choices")
    Map<String, String> choices() {
        return NewPassword.choices();
    }

    @GetMapping("/account/password")
    String show(Model model) {
        model.addAttribute("form", PasswordForm.ending(List.of()));
        return PAGE;
    }

    @PostMapping("/account/password")
    String change(
            Author author,
            @ModelAttribute("form") PasswordForm form,
            Errors errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        form.checkCurrent(errors);
        form.checkPassword(errors, author.email());
        if (!errors.hasErrors()) {
            checkCurrent(author, form, errors, request);
        }
        if (errors.hasErrors()) {
            return PAGE;
        }
        this.newPassword.choose(author, form.password(), form.ends());
        this.entrance.stay(author, request, response);
        flash.addFlashAttribute("notice", "Password changed. Wherever else you were signed in, you are not any more");
        return "redirect:/account";
    }

    private void checkCurrent(Author author, PasswordForm form, Errors errors, HttpServletRequest request) {
        PasswordGate.Answer answer = this.gate.ask(author.email(), form.current(), request.getRemoteAddr());
        if (answer.delay() != null) {
            errors.rejectValue("current", "tooOften", answer.delay());
        } else if (answer.author() == null) {
            errors.rejectValue("current", "wrong", "That is not your password");
        }
    }
}
