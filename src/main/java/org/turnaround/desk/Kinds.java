package org.turnaround.desk;

import java.util.Collection;
import java.util.Comparator;
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
    Kind<Thing<Record>, Record> of(String code) {
        return any(withCode(code).orElseThrow(() -> new IllegalArgumentException("no kind " + code)));
    }

    /** Of an entry, say, by its kind: the name that it has at its desk begins with that, as in {@code plan-version}. */
    Kind<?, ?> withStates(String code) {
        return this.byCode.values().stream()
                .filter(kind -> (kind.code() + "-").startsWith(code + "-"))
                .filter(kind -> kind.fresh() instanceof PublishedThing<?>)
                .min(Comparator.comparing(kind -> !kind.isEntry()))
                .orElseThrow();
    }

    /** @throws NotFound when no kind has its desk there */
    Kind<Thing<Record>, Record> at(String desk) {
        return any(this.byCode.values().stream()
                .filter(kind -> kind.desk().equals(desk))
                .findFirst()
                .orElseThrow(() -> new NotFound("a page for editing at this address")));
    }

    /** For whoever treats all kinds alike: what a kind gives is given back to the same kind only. */
    @SuppressWarnings("unchecked")
    private static Kind<Thing<Record>, Record> any(Kind<?, ?> kind) {
        return (Kind<Thing<Record>, Record>) kind;
    }
}
