package org.turnaround.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.turnaround.account.Links;
import org.turnaround.account.Owners;

/** One-time links: a new account's, a reset, and the one that start-up prints while there is no administrator. */
@Controller
class SetUpController {

    private static final String PAGE = "account/set-up";
    private static final String GONE = "account/link-gone";

    private final Links links;
    private final Owners owners;
    private final NewPassword newPassword;
    private final Entrance entrance;

    SetUpController(Links links, Owners owners, NewPassword newPassword, Entrance entrance) {
        this.links = links;
        this.owners = owners;
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
        model.addAttribute("form", SetUpForm.EMPTY);
        return PAGE;
    }

    @PostMapping({"/set-up/{token}", "/reset/{token}"})
    Object choose(
            @PathVariable String token,
            @ModelAttribute("form") SetUpForm form,
            Errors errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Links.Link> link = this.links.find(token);
        if (link.isEmpty()) {
            return gone(response);
        }
        form.check(errors, link.get());
        if (errors.hasErrors()) {
            model.addAttribute("link", link.get());
            return PAGE;
        }
        Optional<Author> owner = takeOver(token, link.get(), form);
        return owner.isEmpty()
                ? gone(response)
                : SignInController.redirect(this.entrance.letIn(owner.get(), "a one-time link", request, response));
    }

    private Optional<Author> takeOver(String token, Links.Link link, SetUpForm form) {
        return link.isForFirstAdministrator()
                ? this.owners.takeOver(token, form.address(), form.person(), form.secret())
                : this.newPassword.takeOver(token, form.secret(), form.ended());
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return GONE;
    }
}
