package org.turnaround.account;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One's own account: who one is here, what one may do, and the ways in. */
@Controller
class AccountController {

    private final AccountPages pages;

    AccountController(AccountPages pages) {
        this.pages = pages;
    }

    @GetMapping("/account")
    String show(Author author, Model model) {
        model.addAttribute("account", this.pages.find(author.id()));
        return "account/account";
    }
}
