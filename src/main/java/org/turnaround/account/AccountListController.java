package org.turnaround.account;

import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.council.Councils;
import org.turnaround.shared.Query;

/** The list of accounts, and inviting somebody new. */
@Controller
@RequestMapping("/admin/accounts")
class AccountListController {

    private static final String INVITE = "admin/invite";

    private final AccountRows pages;
    private final Accounts accounts;
    private final Councils councils;

    AccountListController(AccountRows pages, Accounts accounts, Councils councils) {
        this.pages = pages;
        this.accounts = accounts;
        this.councils = councils;
    }

    @ModelAttribute("roles")
    Map<String, String> roles() {
        return Role.choices();
    }

    @ModelAttribute("definitions")
    Role[] definitions() {
        return Role.values();
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("query", Query.EMPTY.with("q", q));
        model.addAttribute("after", after);
        model.addAttribute("page", this.pages.page(q, after));
        return "admin/accounts";
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("form", InvitationForm.EMPTY);
        model.addAttribute("councils", this.councils.names());
        return INVITE;
    }

    @PostMapping
    String invite(
            Author author,
            @Valid @ModelAttribute("form") InvitationForm form,
            Errors errors,
            Model model,
            RedirectAttributes flash) {
        RoleForm first = form.firstRole();
        first.check(errors, this.councils);
        if (!errors.hasErrors()) {
            try {
                Accounts.Invited invited = this.accounts.invite(
                        author,
                        EmailAddress.read(form.email()).orElseThrow(),
                        form.name(),
                        first.chosenRole(),
                        first.chosenCouncil(this.councils));
                flash.addFlashAttribute("link", invited.link());
                return "redirect:/admin/accounts/" + invited.account();
            } catch (AccountChangeRefused ex) {
                errors.rejectValue("email", "refused", String.valueOf(ex.getMessage()));
            }
        }
        model.addAttribute("councils", this.councils.names());
        return INVITE;
    }
}
