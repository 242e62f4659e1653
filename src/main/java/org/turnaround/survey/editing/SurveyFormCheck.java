package org.turnaround.survey.editing;

import org.springframework.validation.Errors;
import org.turnaround.record.editing.Typed;
import org.turnaround.record.editing.Who;
import org.turnaround.shared.PartialDate;

/** What is wrong with a survey as typed: every message at once, each beside its field. */
final class SurveyFormCheck {

    private static final int TITLE = 300;
    private static final int METHOD = 500;
    private static final int QUESTION = 500;
    private static final int QUESTIONS = 50;
    private static final int ASKED = 250;
    private static final int CHANNEL = 60;

    private final SurveyForm form;
    private final Errors errors;

    SurveyFormCheck(SurveyForm form, Errors errors) {
        this.form = form;
        this.errors = errors;
    }

    void run() {
        Typed.checkThere(this.errors, "title", this.form.title(), "Enter the title");
        Typed.checkLength(this.errors, "title", this.form.title(), "The title", TITLE);
        this.form.entry().check(this.errors);
        if (!this.form.runBy().isEmpty() && this.form.runById() == null) {
            this.errors.rejectValue("runBy", "unknown", "Choose from the organisations that were found");
        }
        this.form.deadline().check(this.errors, "deadline", false);
        Typed.checkLength(this.errors, "method", this.form.method(), "How it was put", METHOD);
        checkCount();
        checkQuestions();
        checkAsked();
    }

    private void checkCount() {
        String typed = this.form.askedCount().strip();
        if (!typed.matches("([1-9]\\d{0,4})?")) {
            this.errors.rejectValue("askedCount", "number", "Enter how many were asked, such as 9");
        } else if (!typed.isEmpty()
                && Integer.parseInt(typed) < this.form.askedPeople().size()) {
            this.errors.rejectValue("askedCount", "few", "More people are ticked below than that");
        }
    }

    private void checkQuestions() {
        boolean wrong = this.form.keptQuestions().stream()
                .anyMatch(line -> line.text().strip().length() < 2
                        || line.text().strip().length() > QUESTION
                        || !line.proposition().isEmpty() && Typed.id(line.proposition()) == null);
        if (wrong || this.form.keptQuestions().size() > QUESTIONS) {
            this.errors.rejectValue(
                    "questions",
                    "line",
                    "Enter each question in 2 to " + QUESTION + " characters, at most " + QUESTIONS + " questions");
        }
    }

    private void checkAsked() {
        boolean wrong = this.form.askedPeople().stream()
                .anyMatch(line -> Who.read(line.who()).filter(Who::isPerson).isEmpty()
                        || line.channel().strip().length() > CHANNEL
                        || !isDate(line.askedOn())
                        || !isDate(line.chasedOn()));
        if (wrong || this.form.askedPeople().size() > ASKED) {
            this.errors.rejectValue(
                    "asked",
                    "line",
                    "Enter each way of asking in at most " + CHANNEL
                            + " characters, and dates such as 2017-04-03; at most " + ASKED + " people");
        }
    }

    private static boolean isDate(String typed) {
        if (typed.isBlank()) {
            return true;
        }
        try {
            PartialDate.parse(typed.strip());
            return true;
        } catch (IllegalArgumentException ex) {
            return false;
        }
    }
}
