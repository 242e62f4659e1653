package org.turnaround.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * One of a few things that addresses, files and the database know by a code: what an enum with codes implements. Code and
 * label come from the constant's name; where readers are told it in other words, the enum has its own label.
 */
public interface Coded {

    /** The constant's name. */
    String name();

    /** In small letters, with hyphens: {@code no-evidence-found}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As pages, files and feeds print it: {@code No evidence found}. */
    default String label() {
        return words(code());
    }

    /** What it stands for, where that is not said by its label. */
    default String definition() {
        return "";
    }

    /** A code as a label: {@code Press release} for {@code press-release}. */
    static String words(String code) {
        return StringUtils.capitalize(code.replace('-', ' '));
    }

    /** The one with this code, or nothing where there is none. */
    static <E extends Coded> Optional<E> find(Class<E> type, @Nullable String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    /** @throws IllegalArgumentException when none has this code: for codes that the database keeps to the list */
    static <E extends Coded> E of(Class<E> type, @Nullable String code) {
        return find(type, code)
                .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " " + code));
    }
}
