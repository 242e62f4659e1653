package org.turnaround.desk;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
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
        Map<String, @Nullable Object> unreadable = new LinkedHashMap<>();
        F target = (F) new Part(shape.type(), "", typed(sent), unreadable, this.conversions).constructed();
        F form = target == null ? shape.form(Map.of()) : shape.filled(target);
        BeanPropertyBindingResult errors = Faults.none(shape, form);
        unreadable.forEach((field, rejected) -> {
            boolean isBound = field.matches(".*\\.(first|last)");
            if (!isBound && !shape.fields().containsKey(Shape.general(field))) {
                throw new BadRequest("The form has no such field");
            }
            errors.addError(new FieldError(
                    shape.code(),
                    field,
                    rejected,
                    true,
                    errors.resolveMessageCodes(isBound ? "bound" : "typeMismatch", field),
                    new Object[] {field},
                    "This cannot be read"));
        });
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

    /** A form, or the part of one whose type only the form says: the fields whose names begin so. */
    private record Part(
            ResolvableType type,
            String prefix,
            Map<String, String[]> sent,
            Map<String, @Nullable Object> unreadable,
            ConversionService conversions)
            implements DataBinder.ValueResolver {

        @Nullable
        Object constructed() {
            DataBinder binder = new DataBinder(null);
            binder.setConversionService(this.conversions);
            binder.setTargetType(this.type);
            binder.construct(this);
            binder.getBindingResult()
                    .getFieldErrors()
                    .forEach(error -> this.unreadable.put(this.prefix + error.getField(), error.getRejectedValue()));
            return binder.getTarget();
        }

        @Override
        public @Nullable Object resolveValue(String name, Class<?> of) {
            if (of == Record.class) {
                Field field = Objects.requireNonNull(ReflectionUtils.findField(this.type.toClass(), name));
                ResolvableType part = ResolvableType.forField(field, this.type);
                return new Part(part, this.prefix + name + ".", this.sent, this.unreadable, this.conversions)
                        .constructed();
            }
            String[] found = this.sent.get(this.prefix + name);
            return found == null ? null : found.length == 1 ? found[0] : found;
        }

        @Override
        public Set<String> getNames() {
            return this.sent.keySet().stream()
                    .filter(name -> name.startsWith(this.prefix))
                    .map(name -> name.substring(this.prefix.length()))
                    .collect(Collectors.toSet());
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
