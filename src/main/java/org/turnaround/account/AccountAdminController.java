package org.turnaround.account;

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
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Query;

/** The list of accounts, and inviting somebody new. */
@Controller
@RequestMapping("/admin/accounts")
class AccountAdminController {

    private static final String INVITE = "admin/invite";
    private static final int LONGEST = 100;

    private final AccountPages pages;
    private final Invitations invitations;
    private final Councils councils;

    AccountAdminController(AccountPages pages, Invitations invitations, Councils councils) {
        this.pages = pages;
        this.invitations = invitations;
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
        if (q.length() > LONGEST) {
            throw new BadRequest("Search for at most " + LONGEST + " characters");
        }
        model.addAttribute("q", q);
        model.addAttribute("query", Query.EMPTY.with("q", q));
        model.addAttribute("after", after);
        model.addAttribute("page", this.pages.page(q, after));
        return "admin/accounts";
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("form", InvitationForm.EMPTY);
        model.addAttribute("councils", this.councils.choices());
        return INVITE;
    }

    @PostMapping
    String invite(
            Author author,
            @ModelAttribute("form") InvitationForm form,
            Errors errors,
            Model model,
            RedirectAttributes flash) {
        form.check(errors, this.councils);
        if (!errors.hasErrors()) {
            try {
                Invitations.Made made = this.invitations.invite(author, form);
                flash.addFlashAttribute("link", made.link());
                return "redirect:/admin/accounts/" + made.account();
            } catch (AccountChangeRefused ex) {
                errors.rejectValue("email", "refused", String.valueOf(ex.getMessage()));
            }
        }
        model.addAttribute("councils", this.councils.choices());
        return INVITE;
    }
}
