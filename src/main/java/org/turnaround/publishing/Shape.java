package org.turnaround.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryRow;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.Coded;
import org.turnaround.shared.Page;
import org.turnaround.shared.PartialDate;
import org.turnaround.statement.Statement;

/**
 * The public shape of a kind of thing: its fields in their order, each named once and taken from what pages show. In JSON
 * a date is EDTF, one of a few things its code, a council or a topic its slug, another entry its number, a source as it
 * is cited; what is not known is null.
 */
record Shape<T>(List<Field<T>> fields) {

    private static final Shape<SourceLine> SOURCE = Shape.<SourceLine>empty()
            .field("id", SourceLine::id)
            .field("title", SourceLine::title)
            .field("publication", SourceLine::publication)
            .field("url", SourceLine::url)
            .field("published", SourceLine::published)
            .address("page", source -> "/sources/" + source.id());

    /** @param address whether values are paths within the site, which a file makes whole addresses of */
    record Field<T>(String name, Function<T, @Nullable Object> value, boolean address) {

        private <H> Field<H> in(Function<H, T> holder) {
            return new Field<>(this.name, thing -> this.value.apply(holder.apply(thing)), this.address);
        }
    }

    static <T> Shape<T> empty() {
        return new Shape<>(List.of());
    }

    Shape<T> field(String name, Function<T, @Nullable Object> value) {
        return with(new Field<>(name, value, false));
    }

    /** A field of addresses within the site, or null. */
    Shape<T> address(String name, Function<T, @Nullable String> path) {
        return with(new Field<>(name, path::apply, true));
    }

    /** A field with a thing of another shape, or null. */
    <P> Shape<T> one(String name, Function<T, @Nullable P> part, Shape<P> shape) {
        return field(name, thing -> {
            P value = part.apply(thing);
            return value == null ? null : shape.json(value);
        });
    }

    /** A field with several things of another shape. */
    <P> Shape<T> each(String name, Function<T, List<P>> parts, Shape<P> shape) {
        return field(name, thing -> shape.all(parts.apply(thing)));
    }

    /** This and some fields of another, as a table needs them. */
    Shape<T> and(Shape<T> other, String... names) {
        Map<String, Field<T>> named = other.fields.stream().collect(Collectors.toMap(Field::name, Function.identity()));
        Shape<T> shape = this;
        for (String name : names) {
            shape = shape.with(Objects.requireNonNull(named.get(name), name));
        }
        return shape;
    }

    /** The shape of what holds such a thing. */
    <H> Shape<H> in(Function<H, T> holder) {
        return new Shape<>(this.fields.stream().map(field -> field.in(holder)).toList());
    }

    private Shape<T> with(Field<T> field) {
        List<Field<T>> more = new ArrayList<>(this.fields);
        more.add(field);
        return new Shape<>(List.copyOf(more));
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
            return several.stream().map(Shape::plain).toList();
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
        if (value instanceof Statement.Link entry) {
            return entry.id();
        }
        return value instanceof SourceLine source ? SOURCE.json(source) : value;
    }
}
