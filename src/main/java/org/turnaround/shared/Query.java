package org.turnaround.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The query of an address, which a filter turns back into, so that nobody loses a filter by turning a page and every
 * part of it can be taken away by a link.
 *
 * @param parameters names and values in the order of the address; a name may stand there several times
 */
public record Query(List<Map.Entry<String, String>> parameters) {

    public static final Query EMPTY = new Query(List.of());

    /** This and one parameter more; a null or empty value adds none. */
    public Query with(String name, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) {
            return this;
        }
        List<Map.Entry<String, String>> more = new ArrayList<>(this.parameters);
        more.add(Map.entry(name, value.toString()));
        return new Query(List.copyOf(more));
    }

    /** This without any parameter of that name. */
    public Query without(String name) {
        return new Query(this.parameters.stream()
                .filter(parameter -> !parameter.getKey().equals(name))
                .toList());
    }

    /** This without one value of a parameter that may have several. */
    public Query without(String name, String value) {
        return new Query(this.parameters.stream()
                .filter(parameter -> !parameter.equals(Map.entry(name, value)))
                .toList());
    }

    /**
     * Each part of it, and the address of the page without that part.
     *
     * @param words of a parameter and its value, as readers see them; null for what hides nothing
     */
    public List<ActiveFilter> active(String page, BiFunction<String, String, @Nullable String> words) {
        List<ActiveFilter> active = new ArrayList<>();
        for (Map.Entry<String, String> one : this.parameters) {
            String told = words.apply(one.getKey(), one.getValue());
            if (told != null) {
                active.add(new ActiveFilter(
                        told, without(one.getKey(), one.getValue()).of(page)));
            }
        }
        return active;
    }

    /** The address of a page with this query; with no page, a link within the page that one is on. */
    public String of(String page) {
        String query = toString();
        return page.isEmpty() && query.isEmpty() ? "?" : page + query;
    }

    /** As it stands behind a path, with its question mark; empty for none. */
    @Override
    public String toString() {
        UriComponentsBuilder uri = UriComponentsBuilder.newInstance();
        this.parameters.forEach(parameter -> uri.queryParam(parameter.getKey(), "{value}"));
        Object[] values = this.parameters.stream().map(Map.Entry::getValue).toArray();
        return uri.encode().buildAndExpand(values).toUriString();
    }
}
