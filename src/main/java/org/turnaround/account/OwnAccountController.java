package org.turnaround.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.council.Council;
import org.turnaround.council.Councils;
import org.turnaround.shared.Coded;
import org.turnaround.shared.Options;

/** One's own account: who one is here, what one may do, the ways in, and one's API tokens. */
@Controller
class OwnAccountController {

    private static final String TOKENS = "account/tokens";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final AccountRows pages;
    private final ApiTokens tokens;
    private final Councils councils;
    private final Clock clock;

    OwnAccountController(AccountRows pages, ApiTokens tokens, Councils councils, Clock clock) {
        this.pages = pages;
        this.tokens = tokens;
        this.councils = councils;
        this.clock = clock;
    }

    @GetMapping("/account")
    String show(Author author, Model model) {
        model.addAttribute("account", this.pages.find(author.id()));
        return "account/account";
    }

    @GetMapping("/account/tokens")
    String tokens(Author author, Model model) {
        model.addAttribute("form", TokenForm.blank(ownCouncils(author)));
        return tokensPage(author, model);
    }

    @PostMapping("/account/tokens")
    String make(
            Author author,
            @ModelAttribute("form") TokenForm form,
            Errors errors,
            Model model,
            RedirectAttributes flash) {
        form.check(errors, ownCouncils(author));
        if (!errors.hasErrors()) {
            try {
                flash.addFlashAttribute(
                        "made",
                        this.tokens.make(
                                author,
                                form.name(),
                                Coded.of(TokenScope.class, form.scope()),
                                today().plusDays(Integer.parseInt(form.days())),
                                form.councils().stream().map(Long::valueOf).collect(Collectors.toSet())));
            } catch (AccountChangeRefused ex) {
                errors.rejectValue("name", "refused", String.valueOf(ex.getMessage()));
            }
        }
        return errors.hasErrors() ? tokensPage(author, model) : "redirect:/account/tokens";
    }

    private String tokensPage(Author author, Model model) {
        model.addAttribute("tokens", this.tokens.list(author));
        model.addAttribute("councils", ownCouncils(author));
        model.addAttribute("scopes", Options.of(List.of(TokenScope.values())));
        model.addAttribute(
                "periods",
                Options.of(
                        TokenForm.PERIODS,
                        String::valueOf,
                        days -> days + " days, until " + DAY.format(today().plusDays(days))));
        return TOKENS;
    }

    /** The names of the councils that they report for, by number. */
    private Map<String, String> ownCouncils(Author author) {
        return Options.of(
                this.councils.all().stream()
                        .filter(council -> author.mayReportOn(council.id()))
                        .toList(),
                council -> String.valueOf(council.id()),
                Council::name);
    }

    private LocalDate today() {
        return LocalDate.now(this.clock);
    }

    @GetMapping("/account/tokens/{token}/removal")
    String askToRevoke(Author author, @PathVariable long token, Model model) {
        return new Question(
                        "Revoke the token “" + this.tokens.find(author, token).name() + "”?",
                        "The program that has it is refused from now on. A token cannot be had back: it would need a new one.",
                        "Revoke the token",
                        "/account/tokens")
                .ask(model);
    }

    @PostMapping("/account/tokens/{token}/removal")
    String revoke(Author author, @PathVariable long token, RedirectAttributes flash) {
        this.tokens.revoke(author, token);
        flash.addFlashAttribute("notice", "Token revoked: it does not work any more");
        return "redirect:/account/tokens";
    }
}
