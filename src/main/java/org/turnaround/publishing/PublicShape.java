package org.turnaround.publishing;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;
import org.turnaround.record.Coverage;
import org.turnaround.record.EntryRow;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.Coded;
import org.turnaround.shared.Page;
import org.turnaround.shared.PartialDate;
import org.turnaround.statement.StatementRow;

/**
 * The public shape of a kind of thing: its fields in their order, each named once and taken from what pages show. In JSON
 * a date is EDTF, one of a few things its code, a council or a topic its slug, another entry its number, a source as it
 * is cited; what is not known is null.
 */
record PublicShape<T>(Class<T> type, List<Field<T>> fields) {

    private static final PublicShape<SourceLine> SOURCE = of(
                    SourceLine.class, "id", "title", "titleOurs", "publication", "url", "published")
            .address("page", source -> "/sources/" + source.id());

    /** Whether a kind of fact has been collected of a council: null where it has not. */
    private static final PublicShape<Coverage.Line> COVERAGE = of(Coverage.Line.class)
            .field("from", "starts")
            .field("until", "ends")
            .fields("lookedOn", "lookedBy");

    static @Nullable Map<String, @Nullable Object> coverage(Coverage.Line line) {
        return line.isCollected() ? COVERAGE.json(line) : null;
    }

    /** What a file makes more of than JSON does: an address within the site is a whole one there, and days stand beside a date. */
    enum Sort {
        PLAIN,
        ADDRESS,
        DATE
    }

    record Field<T>(String name, Function<T, @Nullable Object> value, Sort sort) {}

    /** Begins with fields that are called as the thing itself calls them. */
    static <T> PublicShape<T> of(Class<T> type, String... paths) {
        return new PublicShape<>(type, List.of()).fields(paths);
    }

    /** Fields that are called as the thing calls them, or as a part of it does: {@code council.slug} is {@code slug}. */
    PublicShape<T> fields(String... paths) {
        PublicShape<T> shape = this;
        for (String path : paths) {
            shape = shape.field(path.substring(path.lastIndexOf('.') + 1), path);
        }
        return shape;
    }

    /** A field that the thing, or a part of it, calls otherwise; null where there is no such part, of several a list. */
    PublicShape<T> field(String name, String path) {
        Function<Object, @Nullable Object> value = Function.identity();
        ResolvableType holder = ResolvableType.forClass(this.type);
        for (String step : path.split("\\.")) {
            Class<?> type =
                    holder.toClass() == List.class ? holder.getGeneric(0).toClass() : holder.toClass();
            Method part = Objects.requireNonNull(ReflectionUtils.findMethod(type, step), path);
            ReflectionUtils.makeAccessible(part);
            value = value.andThen(held -> held instanceof List<?> several
                    ? several.stream()
                            .map(one -> ReflectionUtils.invokeMethod(part, one))
                            .toList()
                    : held == null ? null : ReflectionUtils.invokeMethod(part, held));
            holder = ResolvableType.forMethodReturnType(part);
        }
        Function<Object, @Nullable Object> whole = value;
        return with(new Field<>(name, whole::apply, holder.toClass() == PartialDate.class ? Sort.DATE : Sort.PLAIN));
    }

    PublicShape<T> field(String name, Function<T, @Nullable Object> value) {
        return with(new Field<>(name, value, Sort.PLAIN));
    }

    /** A field of addresses within the site, or null. */
    PublicShape<T> address(String name, Function<T, @Nullable String> path) {
        return with(new Field<>(name, path::apply, Sort.ADDRESS));
    }

    /** A field with a thing of another shape, or null. */
    <P> PublicShape<T> one(String name, Function<T, @Nullable P> part, PublicShape<P> shape) {
        return and(part, new PublicShape<>(shape.type, List.of(new Field<>(name, shape::json, Sort.PLAIN))));
    }

    /** A field with several things of another shape. */
    <P> PublicShape<T> each(String name, Function<T, List<P>> parts, PublicShape<P> shape) {
        return field(name, thing -> shape.all(parts.apply(thing)));
    }

    /** This and some fields of another, or all, as a table needs them. */
    PublicShape<T> and(PublicShape<T> other, String... names) {
        return and(Function.identity(), other, names);
    }

    /** This and some fields of a part of it, or all; they are null where there is no such part. */
    <P> PublicShape<T> and(Function<T, @Nullable P> part, PublicShape<P> other, String... names) {
        PublicShape<T> shape = this;
        for (String name : names.length == 0 ? other.names() : List.of(names)) {
            Field<P> field = other.fields.get(other.names().indexOf(name));
            Function<T, @Nullable Object> value = thing -> {
                P held = part.apply(thing);
                return held == null ? null : field.value.apply(held);
            };
            shape = shape.with(new Field<>(name, value, field.sort));
        }
        return shape;
    }

    private List<String> names() {
        return this.fields.stream().map(Field::name).toList();
    }

    private PublicShape<T> with(Field<T> field) {
        List<Field<T>> more = new ArrayList<>(this.fields);
        more.add(field);
        return new PublicShape<>(this.type, List.copyOf(more));
    }

    /** One of them as JSON. */
    Map<String, @Nullable Object> json(T thing) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        this.fields.forEach(field -> json.put(field.name(), plain(field.value().apply(thing))));
        return json;
    }

    List<Map<String, @Nullable Object>> all(List<T> things) {
        return things.stream().map(this::json).toList();
    }

    /** A page of a list, under the list's name, and the cursor of the next page: null on the last. */
    Map<String, @Nullable Object> page(String name, Page<T> page) {
        return page(Map.of(), name, page);
    }

    /** @param head what is said of the list as a whole */
    Map<String, @Nullable Object> page(Map<String, ? extends @Nullable Object> head, String name, Page<T> page) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(head);
        json.put(name, all(page.rows()));
        json.put("next", page.next());
        return json;
    }

    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(PublicShape::plain).toList();
        }
        if (value instanceof PartialDate date) {
            return date.edtf();
        }
        if (value instanceof Coded one) {
            return one.code();
        }
        if (value instanceof EntryRow.CouncilName council) {
            return council.slug();
        }
        if (value instanceof EntryRow.TopicName topic) {
            return topic.slug();
        }
        if (value instanceof StatementRow.Link entry) {
            return entry.id();
        }
        return value instanceof SourceLine source ? SOURCE.json(source) : value;
    }
}
