package org.turnaround.account;

import org.springframework.ui.Model;

/**
 * What is asked once before something is done that cannot be taken back: a page at the address to which the answer is
 * sent, so that it needs no script.
 *
 * @param title a question
 * @param consequence what follows, as a sentence
 * @param button what the answer does
 * @param back where whoever does not mean it goes
 */
public record Question(String title, String consequence, String button, String back) {

    /** @return the name of its page */
    public String ask(Model model) {
        model.addAttribute("question", this);
        return "account/question";
    }
}
