package org.turnaround.web;

import jakarta.validation.ConstraintViolation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reports what is wrong with a form in the order of its fields, which is the order on the page. */
@Configuration(proxyBeanMethods = false)
class FormValidation implements WebMvcConfigurer {

    private final jakarta.validation.Validator validator;

    FormValidation(jakarta.validation.Validator validator) {
        this.validator = validator;
    }

    @Override
    public Validator getValidator() {
        return new InFieldOrder(this.validator);
    }

    private static final class InFieldOrder extends SpringValidatorAdapter {

        InFieldOrder(jakarta.validation.Validator validator) {
            super(validator);
        }

        @Override
        protected void processConstraintViolations(Set<ConstraintViolation<Object>> violations, Errors errors) {
            super.processConstraintViolations(
                    violations.stream()
                            .sorted(Comparator.<ConstraintViolation<Object>>comparingInt(InFieldOrder::place)
                                    .thenComparing(ConstraintViolation::getMessage))
                            .collect(Collectors.toCollection(LinkedHashSet::new)),
                    errors);
        }

        private static int place(ConstraintViolation<Object> violation) {
            Class<?> form = violation.getRootBeanClass();
            if (!form.isRecord()) {
                return 0;
            }
            List<String> fields = Arrays.stream(form.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
            return fields.indexOf(violation.getPropertyPath().iterator().next().getName());
        }
    }
}
