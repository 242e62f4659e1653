package org.turnaround.desk.form;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnaround.desk.entry.Party;

/** Every {@link Lookup}, for the fields that point to other things. */
@Component
public class Lookups {

    private final Map<String, Lookup> byCode = new HashMap<>();

    Lookups(List<LookupSet> sets) {
        sets.forEach(set -> set.lookups().forEach(lookup -> this.byCode.put(lookup.code(), lookup)));
    }

    /** The one for a field, or null where it points to nothing. */
    @Nullable
    public Lookup of(Shape<?> shape, String path) {
        RecordComponent field = shape.fields().get(Shape.general(path));
        Ref ref = field == null ? null : field.getAnnotation(Ref.class);
        return ref == null ? null : this.byCode.get(ref.value());
    }

    /** The words of what keys stand for, by key; one that stands for nothing is left out. */
    public Map<String, String> named(String code, Collection<String> keys) {
        return Objects.requireNonNull(this.byCode.get(code), code).named(keys);
    }

    /** Whether what a field points to is there. */
    public boolean knows(Shape<?> shape, String path, Object value) {
        Lookup lookup = of(shape, path);
        Set<String> keys = keys(value);
        return lookup == null || lookup.named(keys).keySet().containsAll(keys);
    }

    /** The keys that a value points with, in their order. */
    static Set<String> keys(@Nullable Object value) {
        Set<String> keys = new LinkedHashSet<>();
        Collection<?> many = value instanceof Collection<?> all ? all : value == null ? List.of() : List.of(value);
        many.forEach(one -> keys.add(one instanceof Party party ? party.who().key() : one.toString()));
        return keys;
    }

    /** Those chosen, in their order, then those found, or all where they are few, and those chosen that are not among them. */
    static Map<String, String> offer(Lookup lookup, Collection<String> chosen, String words, Map<String, Object> said) {
        Map<String, String> all = lookup.among(said);
        Map<String, String> named = lookup.named(chosen);
        if (!all.isEmpty()) {
            Map<String, String> with = new LinkedHashMap<>(all);
            named.forEach(with::putIfAbsent);
            return with;
        }
        Map<String, String> offered = new LinkedHashMap<>();
        new ArrayList<>(chosen)
                .stream().filter(named::containsKey).forEach(key -> offered.put(key, named.getOrDefault(key, key)));
        (words.isBlank() ? Map.<String, String>of() : lookup.find(words, said)).forEach(offered::putIfAbsent);
        return offered;
    }
}
