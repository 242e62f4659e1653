package org.turnaround.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.turnaround.account.Author;

/** Signing in with a password, on the page that names the other ways in. */
@Controller
class SignInController {

    private static final String PAGE = "account/sign-in";

    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Entrance entrance;
    private final OtherProviders providers;

    SignInController(Passwords passwords, SignInThrottle throttle, Entrance entrance, OtherProviders providers) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.entrance = entrance;
        this.providers = providers;
    }

    /** The ways in by way of somebody else, each with its address and the provider's name. */
    @ModelAttribute("providers")
    List<OtherProviders.Link> providers() {
        return this.providers.links();
    }

    @GetMapping("/sign-in")
    String show(Model model) {
        model.addAttribute("form", SignInForm.EMPTY);
        return PAGE;
    }

    @GetMapping(OpenIdSecurity.REFUSED)
    String refused(@RequestParam(defaultValue = "failed") String why, Model model) {
        model.addAttribute("why", why);
        return "account/refused";
    }

    @PostMapping("/sign-in")
    Object enter(
            @ModelAttribute("form") SignInForm form,
            Errors errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        form.check(errors);
        if (errors.hasErrors()) {
            return PAGE;
        }
        SignInAttempt attempt = new SignInAttempt(form.email(), request.getRemoteAddr());
        Optional<Duration> wait = this.throttle.take(attempt);
        if (wait.isPresent()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            errors.rejectValue("password", "tooOften", SignInThrottle.words(wait.get()));
            return PAGE;
        }
        Optional<Author> author = this.passwords.check(form.email(), form.secret());
        if (author.isEmpty()) {
            errors.rejectValue("password", "wrong", "The e-mail address or the password is not right");
            return PAGE;
        }
        this.throttle.succeeded(attempt, author.get());
        return redirect(this.entrance.letIn(author.get(), "a password", request, response));
    }

    /** To the very address, as it was written by a browser once already. */
    static ResponseEntity<Void> redirect(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }
}
