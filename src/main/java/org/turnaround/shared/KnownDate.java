package org.turnaround.shared;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A date that can be kept: one that was read, that does not end before it begins, and with a reason of at most 1,000
 * characters. None at all is one too. Each fault stands beside its part: {@code edtf}, {@code last} or {@code why}.
 */
@Documented
@Constraint(validatedBy = KnownDate.Check.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface KnownDate {

    /** For words that are no date. */
    String message() default "Enter a date such as " + DateReader.EXAMPLES;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks the parts of the date. */
    class Check implements ConstraintValidator<KnownDate, PartialDate> {

        private static final int LONGEST_WHY = 1000;

        @Override
        public boolean isValid(@Nullable PartialDate date, ConstraintValidatorContext context) {
            if (date == null || date.isEmpty()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            boolean readable = holds(date.isReadable(), "edtf", context.getDefaultConstraintMessageTemplate(), context);
            boolean ordered =
                    holds(date.isOrdered(), "last", "The latest day must not be before the earliest", context);
            boolean brief = holds(
                    date.why() == null || date.why().length() <= LONGEST_WHY,
                    "why",
                    "The reason for the date must be " + LONGEST_WHY + " characters or fewer",
                    context);
            return readable && ordered && brief;
        }

        private static boolean holds(boolean rule, String part, String fault, ConstraintValidatorContext context) {
            if (!rule) {
                context.buildConstraintViolationWithTemplate(fault)
                        .addPropertyNode(part)
                        .addConstraintViolation();
            }
            return rule;
        }
    }
}
