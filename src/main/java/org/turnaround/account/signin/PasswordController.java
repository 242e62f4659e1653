package org.turnaround.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Author;
import org.turnaround.account.Owners;
import org.turnaround.account.SignedIn;

/** Changing one's own password. All other sessions of the account end with it. */
@Controller
class PasswordController {

    private static final String PAGE = "account/password";

    private final Passwords passwords;
    private final Owners owners;
    private final SessionAuthor sessions;
    private final SignInThrottle throttle;

    PasswordController(Passwords passwords, Owners owners, SessionAuthor sessions, SignInThrottle throttle) {
        this.passwords = passwords;
        this.owners = owners;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    @GetMapping("/account/password")
    String show(Model model) {
        model.addAttribute("form", PasswordForm.EMPTY);
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
        form.check(errors, author);
        if (!errors.hasErrors()) {
            checkCurrent(author, form, errors, request);
        }
        if (errors.hasErrors()) {
            return PAGE;
        }
        this.owners.choosePassword(author, form.secret());
        this.sessions.saveContext(new SecurityContextImpl(new SignedIn(author)), request, response);
        flash.addFlashAttribute("notice", "Password changed. Wherever else you were signed in, you are not any more");
        return "redirect:/account";
    }

    private void checkCurrent(Author author, PasswordForm form, Errors errors, HttpServletRequest request) {
        SignInAttempt attempt = new SignInAttempt(author.email(), request.getRemoteAddr());
        Optional<Duration> wait = this.throttle.take(attempt);
        if (wait.isPresent()) {
            errors.rejectValue("current", "tooOften", SignInThrottle.words(wait.get()));
        } else if (this.passwords.check(author.email(), form.currentSecret()).isEmpty()) {
            errors.rejectValue("current", "wrong", "That is not your password");
        } else {
            this.throttle.succeeded(attempt, author);
        }
    }
}
