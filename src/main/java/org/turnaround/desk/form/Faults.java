package org.turnaround.desk.form;

import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.DefaultMessageCodesResolver;
import org.springframework.validation.Errors;

/** What is wrong with a form as typed, each beside its field. */
public record Faults(Errors errors) {

    /** Nothing so far; the words of what is found stand in the messages, as {@code desk.Size}. */
    public static BeanPropertyBindingResult none(Shape<?> shape, Record form) {
        BeanPropertyBindingResult errors = new BeanPropertyBindingResult(form, shape.code());
        DefaultMessageCodesResolver codes = new DefaultMessageCodesResolver();
        codes.setPrefix("desk.");
        errors.setMessageCodesResolver(codes);
        return errors;
    }

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
