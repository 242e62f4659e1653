package org.turnaround.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.turnaround.shared.NotFound;

/** Every kind of thing that the desk keeps. */
@Component
class Kinds {

    private final Map<String, Kind<?, ?>> byCode = new TreeMap<>();

    Kinds(List<Kind<?, ?>> kinds) {
        kinds.forEach(kind -> this.byCode.put(kind.code(), kind));
    }

    Collection<Kind<?, ?>> all() {
        return this.byCode.values();
    }

    Optional<Kind<?, ?>> withCode(String code) {
        return Optional.ofNullable(this.byCode.get(code));
    }

    /** The kind with a code that stands in our own code. */
    Kind<?, ?> of(String code) {
        return withCode(code).orElseThrow(() -> new IllegalArgumentException("no kind " + code));
    }

    /** @throws NotFound when no kind has its desk there */
    Kind<?, ?> at(String desk) {
        return this.byCode.values().stream()
                .filter(kind -> kind.desk().equals(desk))
                .findFirst()
                .orElseThrow(() -> new NotFound("a page for editing at this address"));
    }
}
