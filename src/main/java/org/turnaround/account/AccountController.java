package org.turnaround.account;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.council.Councils;
import org.turnaround.shared.NotFound;
import org.turnaround.shared.SiteAddress;

/** One account as administrators see it: its roles, its links, and whether it is enabled. */
@Controller
@RequestMapping("/admin/accounts/{account}")
class AccountController {

    private static final String PAGE = "admin/account";

    private final Accounts accounts;
    private final AccountRows pages;
    private final Councils councils;
    private final SiteAddress site;

    AccountController(Accounts accounts, AccountRows pages, Councils councils, SiteAddress site) {
        this.accounts = accounts;
        this.pages = pages;
        this.councils = councils;
        this.site = site;
    }

    @ModelAttribute("roles")
    Map<String, String> roles() {
        return Role.choices();
    }

    @GetMapping
    String show(@PathVariable long account, Model model) {
        model.addAttribute("form", RoleForm.EMPTY);
        return page(account, model);
    }

    @PostMapping("/roles")
    String give(
            @PathVariable long account,
            Author author,
            @ModelAttribute("form") RoleForm form,
            Errors errors,
            Model model,
            RedirectAttributes flash) {
        form.check(errors, this.councils);
        if (!errors.hasErrors()) {
            try {
                this.accounts.give(author, account, form.grant(this.councils));
            } catch (AccountChangeRefused ex) {
                errors.rejectValue("role", "refused", String.valueOf(ex.getMessage()));
            }
        }
        if (errors.hasErrors()) {
            return page(account, model);
        }
        flash.addFlashAttribute("notice", "Role given: it counts from their next page on");
        return "redirect:/admin/accounts/" + account;
    }

    @GetMapping("/roles/{grant}/removal")
    String askToTake(@PathVariable long account, @PathVariable long grant, Model model) {
        AccountRows.Row row = this.pages.find(account);
        AccountRows.Held held = row.roles().stream()
                .filter(role -> role.id() == grant)
                .findFirst()
                .orElseThrow(() -> new NotFound("role " + grant));
        return new Question(
                        "Take away a role of " + row.name() + "?",
                        held.words() + ": it is gone at once, and can be given again.",
                        "Take it away",
                        "/admin/accounts/" + account)
                .ask(model);
    }

    @PostMapping("/roles/{grant}/removal")
    String take(@PathVariable long account, @PathVariable long grant, Author author, RedirectAttributes flash) {
        return change(
                account,
                flash,
                "Role taken away: it is gone at once",
                () -> this.accounts.take(author, account, grant));
    }

    @GetMapping("/disabling")
    String askToDisable(@PathVariable long account, Model model) {
        return new Question(
                        "Disable the account of " + this.pages.find(account).name() + "?",
                        "Its sessions, tokens and unused links end at once, and do not come back when it is enabled"
                                + " again. What it did stays on the record.",
                        "Disable the account",
                        "/admin/accounts/" + account)
                .ask(model);
    }

    @PostMapping("/disabling")
    String disable(@PathVariable long account, Author author, RedirectAttributes flash) {
        return change(
                account,
                flash,
                "Account disabled: its sessions and tokens have ended",
                () -> this.accounts.disable(author, account));
    }

    @PostMapping("/enabling")
    String enable(@PathVariable long account, Author author, RedirectAttributes flash) {
        return change(account, flash, "Account enabled", () -> this.accounts.enable(author, account));
    }

    @PostMapping("/links")
    String makeLink(@PathVariable long account, Author author, RedirectAttributes flash) {
        return change(
                account,
                flash,
                "Link made",
                () -> flash.addFlashAttribute("link", this.accounts.makeLink(author, account)));
    }

    /** A button without fields: what is refused is said on the page it stands on. */
    private static String change(long account, RedirectAttributes flash, String done, Runnable change) {
        try {
            change.run();
            flash.addFlashAttribute("notice", done);
        } catch (AccountChangeRefused ex) {
            flash.addFlashAttribute("refused", ex.getMessage());
        }
        return "redirect:/admin/accounts/" + account;
    }

    private String page(long account, Model model) {
        model.addAttribute("account", this.pages.find(account));
        model.addAttribute("councils", this.councils.names());
        model.addAttribute("site", this.site);
        return PAGE;
    }
}
