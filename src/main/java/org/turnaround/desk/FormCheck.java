package org.turnaround.desk;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.SmartValidator;
import org.turnaround.desk.form.Faults;
import org.turnaround.desk.form.Lookups;

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
        Errors errors = Faults.none(kind.shape(), form);
        this.validator.validate(form, errors);
        requireThere(kind, form, errors);
        kind.rule(form, id, new Faults(errors));
        kind.ruleByHand(form, id, new Faults(errors));
        return errors;
    }

    /** The same of a form whose references are known to be right. */
    <F extends Record> Errors ofReferring(Kind<?, F> kind, F form, long id) {
        Errors errors = Faults.none(kind.shape(), form);
        this.validator.validate(form, errors);
        if (!errors.hasErrors()) {
            kind.rule(form, id, new Faults(errors));
        }
        return errors;
    }

    /** A line is known by its key, a field of the form by its place. */
    private static String field(String path, Map<String, Object> values) {
        int brace = path.indexOf('{');
        if (brace < 0) {
            return path;
        }
        String list = path.substring(0, brace);
        int end = path.lastIndexOf('}');
        int at = ((List<?>) values.getOrDefault(list, List.of())).indexOf(path.substring(brace + 1, end));
        return list + "[" + at + "]" + path.substring(end + 1);
    }

    private <F extends Record> void requireThere(Kind<?, F> kind, F form, Errors errors) {
        Map<String, Object> values = kind.shape().values(form);
        values.forEach((path, value) -> {
            if (!this.lookups.knows(kind.shape(), path, value)) {
                errors.rejectValue(field(path, values), "unknown", "Choose from those that were found");
            }
        });
    }
}
