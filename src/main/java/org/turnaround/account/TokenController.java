package org.turnaround.account;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own API tokens. */
@Controller
class TokenController {

    private static final String PAGE = "account/tokens";

    private final ApiTokens tokens;

    TokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping("/account/tokens")
    String show(Author author, Model model) {
        model.addAttribute("form", TokenForm.EMPTY);
        model.addAttribute("tokens", this.tokens.list(author));
        return PAGE;
    }

    @PostMapping("/account/tokens")
    String make(
            Author author,
            @Valid @ModelAttribute("form") TokenForm form,
            Errors errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                flash.addFlashAttribute("made", this.tokens.make(author, form.name()));
            } catch (AccountChangeRefused ex) {
                errors.rejectValue("name", "refused", String.valueOf(ex.getMessage()));
            }
        }
        if (errors.hasErrors()) {
            model.addAttribute("tokens", this.tokens.list(author));
            return PAGE;
        }
        return "redirect:/account/tokens";
    }

    @PostMapping("/account/tokens/{token}/removal")
    String revoke(Author author, @PathVariable long token, RedirectAttributes flash) {
        this.tokens.revoke(author, token);
        flash.addFlashAttribute("notice", "Token revoked: it does not work any more");
        return "redirect:/account/tokens";
    }
}
