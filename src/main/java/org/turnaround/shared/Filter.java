package org.turnaround.shared;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.util.MultiValueMap;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

/**
 * What of a list to show, as an address asks for it: a record with a component for each parameter, null where the address
 * does not have it. It turns back into links, so that nobody loses a filter by turning a page.
 *
 * <p>A component is a text, one of a few {@link Coded} things or several of them, a day, the number of a thing, or that
 * of the lines on a page; a map has a parameter for each of its keys. {@code order} and {@code size} hide nothing, {@code
 * after} is the cursor of the page before.
 */
public interface Filter {

    /** Words to look for have at most so many characters. */
    int LONGEST_WORDS = 200;

    /** Any other text has at most so many: an e-mail address is the longest. */
    int LONGEST = 254;

    /** A page has at most so many lines. */
    int LARGEST_PAGE = 100;

    /**
     * Reads a filter from the parameters of a request; others than its own are passed over.
     *
     * @param given the first components, where they are no parameters
     * @throws BadRequest when one of them cannot mean anything
     */
    static <F extends Record & Filter> F read(Class<F> type, MultiValueMap<String, String> request, Object... given) {
        Stream<@Nullable Object> asked = Arrays.stream(type.getRecordComponents())
                .skip(given.length)
                .map(one -> value(one.getName(), ResolvableType.forType(one.getGenericType()), request));
        Constructor<F> filter = BeanUtils.getResolvableConstructor(type);
        ReflectionUtils.makeAccessible(filter);
        try {
            return filter.newInstance(Stream.concat(Arrays.stream(given), asked).toArray());
        } catch (InvocationTargetException ex) {
            ReflectionUtils.rethrowRuntimeException(ex.getTargetException());
            throw new IllegalStateException(ex);
        } catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static @Nullable Object value(String name, ResolvableType type, MultiValueMap<String, String> request) {
        if (type.toClass() == Map.class) {
            Map<Coded, Object> values = new LinkedHashMap<>();
            for (Object key : type.getGeneric(0).toClass().getEnumConstants()) {
                Object value = value(((Coded) key).code(), type.getGeneric(1), request);
                if (value != null) {
                    values.put((Coded) key, value);
                }
            }
            return values;
        }
        Stream<Object> values = request.getOrDefault(name, List.of()).stream()
                .filter(StringUtils::hasText)
                .map(text -> one(
                        text.strip(),
                        name,
                        type.hasGenerics() ? type.getGeneric(0).toClass() : type.toClass()));
        return type.toClass() == List.class
                ? values.distinct().toList()
                : values.findFirst().orElse(null);
    }

    private static Object one(String text, String name, Class<?> type) {
        if (type == LocalDate.class) {
            return DateReader.askedDay(text);
        }
        if (type == Long.class) {
            if (!text.matches("\\d{1,18}")) {
                throw new BadRequest("\"" + text + "\" is not the number of anything");
            }
            return Long.valueOf(text);
        }
        if (type == Integer.class) {
            if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LARGEST_PAGE) {
                throw new BadRequest("A page of this list has 1 to " + LARGEST_PAGE + " lines");
            }
            return Integer.valueOf(text);
        }
        if (name.equals("q") && text.length() > LONGEST_WORDS) {
            throw new BadRequest("Search for at most " + LONGEST_WORDS + " characters");
        }
        if (text.length() > LONGEST && !name.equals("after")) {
            throw new BadRequest("A filter of this list has at most " + LONGEST + " characters");
        }
        return type.isEnum() ? coded(text, type.asSubclass(Coded.class)) : text;
    }

    private static Coded coded(String code, Class<? extends Coded> type) {
        return Coded.find(type, code)
                .orElseThrow(() -> new BadRequest(Stream.of(type.getEnumConstants())
                        .map(Coded::code)
                        .collect(Collectors.joining(", ", "Choose one of ", ", not \"" + code + "\""))));
    }

    /** As an address has it, but for the cursor: whatever is asked for otherwise begins with the first page. */
    default Query query() {
        Query query = Query.EMPTY;
        for (RecordComponent one : getClass().getRecordComponents()) {
            Method component = one.getAccessor();
            ReflectionUtils.makeAccessible(component);
            Object value = ReflectionUtils.invokeMethod(component, this);
            if (value instanceof Map<?, ?> several) {
                for (Map.Entry<?, ?> entry : several.entrySet()) {
                    query = query.with(((Coded) entry.getKey()).code(), entry.getValue());
                }
            } else if (!one.getName().equals("after")) {
                for (Object each : value instanceof Collection<?> all
                        ? all
                        : Stream.ofNullable(value).toList()) {
                    query = query.with(one.getName(), each instanceof Coded coded ? coded.code() : each);
                }
            }
        }
        return query;
    }

    /** The query of the page behind a cursor; null is the first page. */
    default String queryAfter(@Nullable String cursor) {
        return query().with("after", cursor).toString();
    }

    /** Anything that hides lines. */
    default boolean narrows() {
        return !query().without("order").without("size").equals(Query.EMPTY);
    }
}
