package org.turnaround.shared;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What a form or a filter lets one choose from: each value to send with the words for it, in their order. */
public final class Options {

    private Options() {}

    public static <T> Map<String, String> of(
            Collection<T> all, Function<? super T, String> value, Function<? super T, String> words) {
        Map<String, String> options = new LinkedHashMap<>();
        all.forEach(one -> options.put(value.apply(one), words.apply(one)));
        return options;
    }

    public static Map<String, String> of(Collection<? extends Coded> all) {
        return of(all, Coded::code, Coded::label);
    }
}
