package org.turnaround.account.password;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
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
import org.turnaround.account.signin.Entrance;
import org.turnaround.account.signin.OpenIdSecurity;
import org.turnaround.account.signin.PasswordGate;

/** Signing in with a password, on the page that names the other ways in. */
@Controller
class SignInController {

    private static final String PAGE = "account/sign-in";

    private final PasswordGate gate;
    private final Entrance entrance;
    private final OpenIdSecurity openId;

    SignInController(PasswordGate gate, Entrance entrance, OpenIdSecurity openId) {
        this.gate = gate;
        this.entrance = entrance;
        this.openId = openId;
    }

    /** The ways in by way of somebody else, each with its address and the provider's name. */
    @ModelAttribute("providers")
    List<OpenIdSecurity.Link> providers() {
        return this.openId.links();
    }

    @ModelAttribute("kept")
    boolean kept(HttpServletRequest request) {
        return Entrance.keepsForm(request);
    }

    @GetMapping("/sign-in")
    String show(Model model) {
        model.addAttribute("form", SignInForm.EMPTY);
        return PAGE;
    }

    /** The same page, with the words why another way in led to nothing. */
    @GetMapping(OpenIdSecurity.REFUSED)
    String refused(@RequestParam(defaultValue = "failed") String why, Model model) {
        model.addAttribute("why", why);
        model.addAttribute("form", SignInForm.EMPTY);
        return PAGE;
    }

    @PostMapping("/sign-in")
    Object enter(
            @Valid @ModelAttribute("form") SignInForm form,
            Errors errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            return PAGE;
        }
        PasswordGate.Answer answer = this.gate.ask(form.username(), form.password(), request.getRemoteAddr());
        if (answer.author() != null) {
            return redirect(this.entrance.letIn(answer.author(), "a password", request, response));
        }
        if (answer.delay() != null) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            errors.rejectValue("password", "tooOften", answer.delay());
        } else {
            errors.rejectValue("password", "wrong", "The e-mail address or the password is not right");
        }
        return PAGE;
    }

    /** To the very address, as it was written by a browser once already. */
    static ResponseEntity<Void> redirect(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }
}
