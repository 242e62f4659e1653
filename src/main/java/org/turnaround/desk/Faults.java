package org.turnaround.desk;

import org.springframework.validation.Errors;

/** What is wrong with a form as typed, each beside its field. */
public record Faults(Errors errors) {

    /** @param field a path such as {@code facts.answer} */
    public void add(String field, String sentence) {
        this.errors.rejectValue(field, "rule", sentence);
    }

    public void require(boolean holds, String field, String sentence) {
        if (!holds) {
            add(field, sentence);
        }
    }

    public boolean any() {
        return this.errors.hasErrors();
    }
}
