package org.turnaround.account.signin;

import java.time.ZonedDateTime;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Author;
import org.turnaround.account.Question;
import org.turnaround.shared.LondonTime;

/** One's own passkeys. They are added by script, as there is no other way; all else works without. */
@Controller
class PasskeyController {

    private final Passkeys passkeys;

    PasskeyController(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @GetMapping("/account/passkeys")
    String show(Author author, Model model) {
        model.addAttribute(
                "passkeys", this.passkeys.of(author).stream().map(Row::of).toList());
        return "account/passkeys";
    }

    @GetMapping("/account/passkeys/{passkey}/removal")
    String askToRemove(Author author, @PathVariable String passkey, Model model) {
        return new Question(
                        "Remove the passkey “"
                                + this.passkeys.of(author, passkey).getLabel() + "”?",
                        "You cannot sign in with it any more. To have it back, add it anew on its device.",
                        "Remove the passkey",
                        "/account/passkeys")
                .ask(model);
    }

    @PostMapping("/account/passkeys/{passkey}/removal")
    String remove(Author author, @PathVariable String passkey, RedirectAttributes flash) {
        this.passkeys.remove(author, passkey);
        flash.addFlashAttribute("notice", "Passkey removed");
        return "redirect:/account/passkeys";
    }

    /** A passkey as its owner knows it. */
    record Row(String id, String label, ZonedDateTime added, ZonedDateTime lastUsed) {

        static Row of(CredentialRecord passkey) {
            return new Row(
                    passkey.getCredentialId().toBase64UrlString(),
                    passkey.getLabel(),
                    passkey.getCreated().atZone(LondonTime.ZONE),
                    passkey.getLastUsed().atZone(LondonTime.ZONE));
        }
    }
}
