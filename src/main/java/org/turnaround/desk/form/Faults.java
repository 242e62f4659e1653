package org.turnaround.desk.form;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.DefaultMessageCodesResolver;
import org.springframework.validation.Errors;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.PartialDate;

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

    /**
     * One date after the other, as far as they are said: what is wrong stands beside the later one and names both.
     *
     * @param fields the paths of dates, of days or of the words of a date, in the order that they must have
     */
    public void inOrder(String... fields) {
        String before = null;
        for (String field : fields) {
            PartialDate date = date(field);
            PartialDate earlier = before == null ? null : date(before);
            if (date != null && earlier != null && date.last().isBefore(earlier.first())) {
                reject(field, "inOrder", label(Objects.requireNonNull(before)));
            }
            before = date == null ? before : field;
        }
    }

    /** @param what it follows, which began at the date, as in “the commitment” */
    public void after(@Nullable PartialDate date, String what, String field) {
        PartialDate later = date(field);
        if (date != null && later != null && later.last().isBefore(date.first())) {
            reject(field, "after", what + " of " + date.words());
        }
    }

    /** What has happened did not happen on a day to come. */
    public void notAfter(LocalDate today, String... fields) {
        for (String field : fields) {
            PartialDate date = date(field);
            if (date != null && date.isReadable() && date.first().isAfter(today)) {
                reject(field, "notAfter");
            }
        }
    }

    private @Nullable PartialDate date(String field) {
        Object value = this.errors.getFieldValue(field);
        if (value instanceof LocalDate day) {
            return PartialDate.of(day);
        }
        return value instanceof String words ? DateReader.read(words).orElse(null) : (PartialDate) value;
    }

    private void reject(String field, String code, Object... named) {
        Object[] arguments =
                Stream.concat(Stream.of(label(field)), Stream.of(named)).toArray();
        this.errors.rejectValue(field, code, arguments, "It is at the wrong time");
    }

    private MessageSourceResolvable label(String field) {
        String plain = Shape.general(field);
        return new DefaultMessageSourceResolvable(
                new String[] {this.errors.getObjectName() + "." + plain, plain}, plain);
    }

    public boolean any() {
        return this.errors.hasErrors();
    }
}
