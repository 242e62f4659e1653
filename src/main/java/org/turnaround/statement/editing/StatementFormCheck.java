package org.turnaround.statement.editing;

import java.util.Arrays;
import java.util.List;
import org.springframework.validation.Errors;
import org.turnaround.record.editing.Typed;
import org.turnaround.record.editing.Who;
import org.turnaround.statement.StatementForm;

/** What is wrong with a statement as typed: every message at once, each beside its field. */
final class StatementFormCheck {

    private static final int QUOTE = 4000;

    private final StatementDraftForm form;
    private final Errors errors;

    StatementFormCheck(StatementDraftForm form, Errors errors) {
        this.form = form;
        this.errors = errors;
    }

    void run() {
        checkWords();
        checkChoices();
        checkQuote();
        checkSignatories();
    }

    private void checkWords() {
        length("audience", this.form.audience(), "The audience", 200);
        length("capacity", this.form.capacity(), "The capacity", 200);
        length("quote", this.form.quote(), "The quotation", QUOTE);
        length("correctionOf", this.form.correctionOf(), "What it corrects", 1000);
        length("note", this.form.note(), "The note", 2000);
    }

    private void checkChoices() {
        if (Arrays.stream(StatementForm.values())
                .noneMatch(known -> known.code().equals(this.form.form()))) {
            this.errors.rejectValue("form", "missing", "Choose how the words are kept");
        }
        if (!this.form.channel().strip().matches("[a-z][a-z0-9-]{1,59}")) {
            this.errors.rejectValue("channel", "missing", "Choose how it reached the public");
        }
        if (!isNumber(this.form.quotedIn())) {
            this.errors.rejectValue("quotedIn", "unknown", "Choose from the statements that were found");
        }
        Who.check(this.errors, "speakers", this.form.speakers());
        Who.check(this.errors, "onBehalf", this.form.onBehalf());
        Who.check(this.errors, "organisations", this.form.organisations());
    }

    private void checkQuote() {
        if (this.form.quote().isBlank()
                && !this.form.form().equals("reported")
                && !this.form.form().isEmpty()) {
            this.errors.rejectValue("quote", "missing", "Enter the words, or choose “Reported”");
        }
    }

    private void checkSignatories() {
        for (SignatoryLine line : this.form.signatories()) {
            boolean known = line.state().isEmpty()
                    || List.of("signed", "named-as-supporting", "did-not-sign", "dissented-elsewhere")
                            .contains(line.state());
            if (!known || line.note().length() > 1000 || !isNumber(line.dissent())) {
                this.errors.rejectValue(
                        "signatories", "line", "Choose how each stands to it, with a note of at most 1000 characters");
                return;
            }
        }
    }

    private static boolean isNumber(String typed) {
        return typed.isBlank() || Typed.id(typed) != null;
    }

    private void length(String field, String typed, String label, int most) {
        Typed.checkLength(this.errors, field, typed, label, most);
    }
}
