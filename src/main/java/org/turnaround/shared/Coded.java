package org.turnaround.shared;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of a few things that addresses, files and the database know by a code: what an enum with codes implements. */
public interface Coded {

    /** In small letters, with hyphens: {@code no-evidence-found}. */
    String code();

    /** As pages, files and feeds print it. */
    String label();

    /** What it stands for, where that is not said by its label. */
    default String definition() {
        return "";
    }

    /** The one with this code, or nothing where there is none. */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, @Nullable String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    /** @throws IllegalArgumentException when none has this code: for codes that the database keeps to the list */
    static <E extends Enum<E> & Coded> E of(Class<E> type, @Nullable String code) {
        return find(type, code)
                .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " " + code));
    }
}
