package org.turnaround.desk.form;

import jakarta.validation.Valid;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * The fields of a form's record by their paths, and the way from a form to its values and back. A component marked
 * {@link Valid} is a part with fields of its own ({@code facts.what}); a list of {@link Line}s gives one value for the
 * order of its keys ({@code sources}) and one for each field of each line ({@code sources{12}.wording}). What is empty has
 * no value, so that null, "" and an empty list are the same: nothing said.
 */
public final class Shape<F extends Record> {

    private final String code;
    private final ResolvableType type;
    private final Map<String, RecordComponent> fields = new LinkedHashMap<>();

    /** @param code of the kind whose form it is */
    public Shape(String code, ResolvableType type) {
        this.code = code;
        this.type = type;
        addFields("", type);
    }

    public String code() {
        return this.code;
    }

    private void addFields(String prefix, ResolvableType part) {
        for (RecordComponent component : part.toClass().getRecordComponents()) {
            String path = prefix + component.getName();
            if (isPart(component)) {
                addFields(path + ".", type(component, part));
            } else {
                this.fields.put(path, component);
                lineType(component).ifPresent(line -> addFields(path + ".", ResolvableType.forClass(line)));
            }
        }
    }

    public ResolvableType type() {
        return this.type;
    }

    /** Of a component, which may say it only together with the record. */
    private static ResolvableType type(RecordComponent component, ResolvableType part) {
        return ResolvableType.forType(component.getGenericType(), part);
    }

    /** Every field by its path, those of lines without their key, in the order of the form. */
    public Map<String, RecordComponent> fields() {
        return this.fields;
    }

    /** The field of a value. */
    public RecordComponent field(String path) {
        return Objects.requireNonNull(this.fields.get(general(path)), () -> "no field " + path);
    }

    /** {@code sources.wording} for {@code sources{12}.wording} and {@code sources[0].wording}. */
    public static String general(String path) {
        return path.replaceAll("\\{.*}|\\[[^]]*]", "");
    }

    /** The type of the value at a path. */
    public Type typeOf(String path) {
        RecordComponent field = field(path);
        return lineType(field).isPresent() ? KeyList.TYPE : field.getGenericType();
    }

    public Map<String, Object> values(F form) {
        Map<String, Object> values = new LinkedHashMap<>();
        add(values, "", form);
        return values;
    }

    private void add(Map<String, Object> values, String prefix, Record part) {
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            String path = prefix + component.getName();
            Object value = get(component, part);
            if (value != null && isPart(component)) {
                add(values, path + ".", (Record) value);
            } else if (value instanceof List<?> list) {
                addList(values, path, list);
            } else if (value != null && !value.equals("")) {
                values.put(path, value instanceof BigDecimal number ? number.stripTrailingZeros() : value);
            }
        }
    }

    private void addList(Map<String, Object> values, String path, List<?> list) {
        List<Object> keys = new ArrayList<>();
        for (Object element : list) {
            if (element instanceof Line line) {
                addLine(values, path, keys, line);
            } else if (element != null) {
                keys.add(element);
            }
        }
        if (!keys.isEmpty()) {
            values.put(path, List.copyOf(keys));
        }
    }

    private void addLine(Map<String, Object> values, String path, List<Object> keys, Line line) {
        if (!line.isGone() && !keys.contains(line.key())) {
            keys.add(line.key());
            add(values, path + "{" + line.key() + "}.", (Record) line);
        }
    }

    /** The form with these values; its parts and lists are all there, if only empty. */
    public F form(Map<String, ?> values) {
        return build(this.type, "", values);
    }

    /** The same form with every part and list there. */
    public F filled(F form) {
        return form(values(form));
    }

    @SuppressWarnings("unchecked")
    private static <R> R build(ResolvableType type, String prefix, Map<String, ?> values) {
        RecordComponent[] components = type.toClass().getRecordComponents();
        @Nullable Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = argument(components[i], type, prefix + components[i].getName(), values);
        }
        return make((Class<R>) type.toClass(), components, arguments);
    }

    private static @Nullable Object argument(
            RecordComponent component, ResolvableType part, String path, Map<String, ?> values) {
        if (isPart(component)) {
            return build(type(component, part), path + ".", values);
        }
        Object value = values.get(path);
        if (!List.class.isAssignableFrom(component.getType())) {
            return value;
        }
        List<?> list = value == null ? List.of() : (List<?>) value;
        return lineType(component)
                .<Object>map(line -> list.stream()
                        .map(key -> build(ResolvableType.forClass(line), path + "{" + key + "}.", values))
                        .toList())
                .orElse(list);
    }

    private static <R> R make(Class<R> type, RecordComponent[] components, @Nullable Object[] arguments) {
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException ex) {
            throw new IllegalStateException("no form " + type.getName(), ex);
        }
    }

    private static @Nullable Object get(RecordComponent component, Record part) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException ex) {
            throw new IllegalStateException("no field " + component, ex);
        }
    }

    private static boolean isPart(RecordComponent component) {
        return Record.class.isAssignableFrom(component.getType())
                && component.getAccessor().isAnnotationPresent(Valid.class);
    }

    /** What a list of lines is made of. */
    private static Optional<Class<?>> lineType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                        && Line.class.isAssignableFrom(element)
                ? Optional.of(element)
                : Optional.empty();
    }

    /** The type of a list of keys. */
    private interface KeyList {

        Type TYPE = Objects.requireNonNull(Keys.class.getRecordComponents()[0].getGenericType());

        record Keys(List<String> keys) {}
    }
}
