package org.turnaround.account;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.shared.Query;
import org.turnaround.shared.SiteAddress;

/** The list of accounts, and inviting people. */
@Controller
@RequestMapping("/admin/accounts")
class AccountListController {

    private static final String INVITE = "admin/invite";

    private final AccountRows pages;
    private final Accounts accounts;
    private final Councils councils;
    private final SiteAddress site;

    AccountListController(AccountRows pages, Accounts accounts, Councils councils, SiteAddress site) {
        this.pages = pages;
        this.accounts = accounts;
        this.councils = councils;
        this.site = site;
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
        model.addAttribute("site", this.site);
        model.addAttribute("query", Query.EMPTY.with("q", q));
        model.addAttribute("after", after);
        model.addAttribute("page", this.pages.page(q, after));
        return "admin/accounts";
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("form", InvitationForm.EMPTY);
        return invitation(InvitationForm.EMPTY, model);
    }

    /** Shows whom it would invite, and does it when that is confirmed. */
    @PostMapping
    String invite(
            Author author,
            @ModelAttribute("form") InvitationForm form,
            Errors errors,
            @RequestParam(defaultValue = "") String confirmed,
            Model model,
            RedirectAttributes flash) {
        Map<String, Council> all =
                this.councils.all().stream().collect(Collectors.toMap(Council::slug, Function.identity()));
        List<Invitee> people = form.invitees();
        form.check(errors, this.accounts.known(people), all);
        List<Grant> grants = form.grants(all);
        if (!errors.hasErrors() && confirmed.equals("yes")) {
            try {
                flash.addFlashAttribute(
                        "invited",
                        this.accounts.invite(author, people, grants).stream()
                                .map(one -> one.person() + "  " + this.site.of(one.link()))
                                .collect(Collectors.joining("\n")));
                flash.addFlashAttribute("howMany", people.size());
                return "redirect:/admin/accounts";
            } catch (AccountChangeRefused ex) {
                errors.rejectValue("people", "refused", String.valueOf(ex.getMessage()));
            }
        }
        if (!errors.hasErrors()) {
            model.addAttribute("people", people);
            model.addAttribute("grants", grants);
        }
        return invitation(form, model);
    }

    private String invitation(InvitationForm form, Model model) {
        model.addAttribute("most", InvitationForm.MOST);
        List<Council> all = this.councils.all();
        model.addAttribute(
                "regions",
                all.stream().collect(Collectors.groupingBy(Council::region, TreeMap::new, Collectors.toList())));
        model.addAttribute(
                "open",
                all.stream()
                        .filter(council -> form.councils().contains(council.slug()))
                        .map(Council::region)
                        .toList());
        return INVITE;
    }
}
