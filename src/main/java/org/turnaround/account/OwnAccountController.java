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

/** One's own account: who one is here, what one may do, the ways in, and one's API tokens. */
@Controller
class OwnAccountController {

    private static final String TOKENS = "account/tokens";

    private final AccountRows pages;
    private final ApiTokens tokens;

    OwnAccountController(AccountRows pages, ApiTokens tokens) {
        this.pages = pages;
        this.tokens = tokens;
    }

    @GetMapping("/account")
    String show(Author author, Model model) {
        model.addAttribute("account", this.pages.find(author.id()));
        return "account/account";
    }

    @GetMapping("/account/tokens")
    String tokens(Author author, Model model) {
        model.addAttribute("form", TokenForm.EMPTY);
        model.addAttribute("tokens", this.tokens.list(author));
        return TOKENS;
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
            return TOKENS;
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
