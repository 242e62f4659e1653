package org.turnaround.account.password;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.turnaround.account.Author;
import org.turnaround.account.EmailAddress;
import org.turnaround.account.Links;
import org.turnaround.account.signin.Entrance;

/** One-time links: a new account's, a reset, and the one that start-up prints while there is no administrator. */
@Controller
class SetUpController {

    private static final String PAGE = "account/set-up";
    private static final String GONE = "account/link-gone";

    private final Links links;
    private final FirstAdministrator first;
    private final NewPassword newPassword;
    private final Entrance entrance;

    SetUpController(Links links, FirstAdministrator first, NewPassword newPassword, Entrance entrance) {
        this.links = links;
        this.first = first;
        this.newPassword = newPassword;
        this.entrance = entrance;
    }

    @ModelAttribute("choices")
    Map<String, String> choices() {
        return NewPassword.choices();
    }

    @GetMapping({"/set-up/{token}", "/reset/{token}"})
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<Links.Link> link = this.links.find(token);
        if (link.isEmpty()) {
            return gone(response);
        }
        model.addAttribute("link", link.get());
        model.addAttribute(
                "form", PasswordForm.ending(List.copyOf(NewPassword.choices().keySet())));
        return PAGE;
    }

    @PostMapping({"/set-up/{token}", "/reset/{token}"})
    Object choose(
            @PathVariable String token,
            @ModelAttribute("form") PasswordForm form,
            Errors errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Links.Link> link = this.links.find(token);
        if (link.isEmpty()) {
            return gone(response);
        }
        if (link.get().account() == null) {
            form.checkPerson(errors);
        }
        form.checkPassword(
                errors, link.get().account() == null ? form.email() : link.get().email());
        if (errors.hasErrors()) {
            model.addAttribute("link", link.get());
            return PAGE;
        }
        return takeOver(token, link.get(), form)
                .<Object>map(owner ->
                        SignInController.redirect(this.entrance.letIn(owner, "a one-time link", request, response)))
                .orElseGet(() -> gone(response));
    }

    private Optional<Author> takeOver(String token, Links.Link link, PasswordForm form) {
        if (link.account() == null) {
            EmailAddress email = EmailAddress.read(form.email()).orElseThrow();
            return this.first.become(token, email, form.name(), form.password());
        }
        return this.newPassword.takeOver(token, link.account(), form.password(), form.ends());
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return GONE;
    }
}
