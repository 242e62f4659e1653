package org.turnaround.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.FieldError;
import org.turnaround.desk.entry.Party;
import org.turnaround.desk.form.Faults;
import org.turnaround.desk.form.Shape;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Coded;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.PartialDate;

/** Makes a form of what a browser sent, with Spring's data binding: what was left empty was not said. */
@Component
class FormBinder {

    private static final Map<String, UnaryOperator<String>> BOUNDS =
            Map.of("first", bound(PartialDate::first), "last", bound(PartialDate::last));

    private final DefaultFormattingConversionService conversions = new DefaultFormattingConversionService();

    FormBinder() {
        this.conversions.addConverterFactory(new CodedConverter());
        this.conversions.addConverter(String.class, Party.class, Party::of);
        this.conversions.addConverter(String.class, LocalDate.class, FormBinder::day);
        this.conversions.addConverter(
                String.class, BigDecimal.class, typed -> new BigDecimal(typed.replaceAll("[, ]", "")));
    }

    /** A form, and what of it could not be read, each beside its field. */
    record Bound<F extends Record>(F form, BeanPropertyBindingResult errors) {}

    @SuppressWarnings("unchecked")
    <F extends Record> Bound<F> bind(Shape<F> shape, Map<String, String[]> sent) {
        DataBinder binder = new DataBinder(null, shape.code());
        binder.setConversionService(this.conversions);
        binder.setTargetType(ResolvableType.forClass(shape.type()));
        binder.construct(new SentValues(typed(sent)));
        F target = (F) binder.getTarget();
        F form = target == null ? shape.form(Map.of()) : shape.filled(target);
        BeanPropertyBindingResult errors = Faults.none(shape, form);
        for (FieldError unreadable : binder.getBindingResult().getFieldErrors()) {
            boolean isBound = unreadable.getField().matches(".*\\.(first|last)");
            if (!isBound && !shape.fields().containsKey(Shape.general(unreadable.getField()))) {
                throw new BadRequest("The form has no such field");
            }
            errors.addError(new FieldError(
                    shape.code(),
                    unreadable.getField(),
                    unreadable.getRejectedValue(),
                    true,
                    errors.resolveMessageCodes(isBound ? "bound" : "typeMismatch", unreadable.getField()),
                    unreadable.getArguments(),
                    "This cannot be read"));
        }
        return new Bound<>(form, errors);
    }

    private static UnaryOperator<String> bound(Function<PartialDate, LocalDate> end) {
        return typed -> DateReader.read(typed).map(end).map(LocalDate::toString).orElse(typed);
    }

    private static LocalDate day(String typed) {
        return DateReader.readDay(typed).orElseThrow(() -> new IllegalArgumentException("no day: " + typed));
    }

    /** With the line ends of the record, without what is blank; not before June is not before its first day. */
    private static Map<String, String[]> typed(Map<String, String[]> sent) {
        Map<String, String[]> typed = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            String[] kept = Arrays.stream(values)
                    .map(value -> value.replace("\r\n", "\n").strip())
                    .filter(value -> !value.isEmpty())
                    .map(value -> BOUNDS.getOrDefault(
                                    name.substring(name.lastIndexOf('.') + 1), UnaryOperator.identity())
                            .apply(value))
                    .toArray(String[]::new);
            if (kept.length > 0) {
                typed.put(name, kept);
            }
        });
        return typed;
    }

    private record SentValues(Map<String, String[]> values) implements DataBinder.ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            String[] found = this.values.get(name);
            return found == null ? null : found.length == 1 ? found[0] : found;
        }

        @Override
        public Set<String> getNames() {
            return this.values.keySet();
        }
    }

    /** Enums by their code; what is none is not chosen. */
    private static final class CodedConverter implements ConverterFactory<String, Coded> {

        @Override
        public <T extends Coded> Converter<String, T> getConverter(Class<T> type) {
            return code -> Coded.of(type, code);
        }
    }
}
