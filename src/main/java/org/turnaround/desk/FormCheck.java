package org.turnaround.desk;

import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.DefaultMessageCodesResolver;
import org.springframework.validation.Errors;
import org.springframework.validation.SmartValidator;

/** Whether a form is right: by the constraints of its fields, that what it names is there, and by the rule of its kind. */
@Component
class FormCheck {

    private final SmartValidator validator;
    private final Lookups lookups;

    FormCheck(SmartValidator validator, Lookups lookups) {
        this.validator = validator;
        this.lookups = lookups;
    }

    <F extends Record> Errors of(Kind<?, F> kind, F form, long id) {
        Errors errors = none(kind, form);
        this.validator.validate(form, errors);
        requireThere(kind, form, errors);
        kind.rule(form, id, new Faults(errors));
        return errors;
    }

    /** The same of a form whose references are known to be right. */
    <F extends Record> Errors ofReferring(Kind<?, F> kind, F form, long id) {
        Errors errors = none(kind, form);
        this.validator.validate(form, errors);
        if (!errors.hasErrors()) {
            kind.rule(form, id, new Faults(errors));
        }
        return errors;
    }

    /** Nothing is wrong so far; the words of what is found stand in the messages, as {@code desk.Size}. */
    BeanPropertyBindingResult none(Kind<?, ?> kind, Record form) {
        BeanPropertyBindingResult errors = new BeanPropertyBindingResult(form, kind.code());
        DefaultMessageCodesResolver codes = new DefaultMessageCodesResolver();
        codes.setPrefix("desk.");
        errors.setMessageCodesResolver(codes);
        return errors;
    }

    private <F extends Record> void requireThere(Kind<?, F> kind, F form, Errors errors) {
        kind.shape().values(form).forEach((path, value) -> {
            if (!this.lookups.knows(kind.shape(), path, value)) {
                errors.rejectValue(path.replaceAll("\\{.*", ""), "unknown", "Choose from those that were found");
            }
        });
    }
}
