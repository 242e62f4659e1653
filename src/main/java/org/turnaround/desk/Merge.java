package org.turnaround.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two people's changes of one thing, merged three ways, value by value: what only one of them changed is taken from them,
 * lists element by element; what both changed, each to something else, is a clash.
 *
 * @param values with mine where there is a clash
 * @param clashes the paths of what both changed
 * @param theirs the paths of what they changed and I did not
 */
record Merge(Map<String, Object> values, Set<String> clashes, Set<String> theirs) {

    /**
     * @param base the values that my form was made from
     * @param there those that stand there now
     * @param mine those that I sent
     */
    static Merge of(Map<String, Object> base, Map<String, Object> there, Map<String, Object> mine) {
        Merge merge = new Merge(new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        Set<String> paths = new LinkedHashSet<>(mine.keySet());
        paths.addAll(there.keySet());
        paths.addAll(base.keySet());
        paths.forEach(path -> merge.add(path, base.get(path), there.get(path), mine.get(path)));
        return merge;
    }

    private void add(String path, @Nullable Object base, @Nullable Object there, @Nullable Object sent) {
        Object mine = isOnlyReordered(base, sent) ? base : sent;
        boolean changedThere = !Objects.equals(base, there);
        boolean changedHere = !Objects.equals(base, mine);
        if (changedThere && !Objects.equals(there, mine)) {
            (changedHere && !(isList(base) && isList(there) && isList(mine)) ? this.clashes : this.theirs).add(path);
        }
        Object merged = changedThere && changedHere && isList(base) && isList(there) && isList(mine)
                ? list(elements(base), elements(there), elements(mine))
                : changedHere ? mine : there;
        if (merged != null) {
            this.values.put(path, merged);
        }
    }

    /** A form shows what is chosen in an order of its own; the order of words is that of whoever typed them. */
    private static boolean isOnlyReordered(@Nullable Object base, @Nullable Object sent) {
        return base instanceof List<?> list
                && sent instanceof List<?> other
                && list.size() == other.size()
                && list.stream().allMatch(one -> !(one instanceof String) && other.contains(one));
    }

    /** Nothing said is an empty list as well. */
    private static boolean isList(@Nullable Object value) {
        return value == null || value instanceof List<?>;
    }

    private static List<?> elements(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    /** Mine in my order, without what they took away, and what they added behind it. */
    private static @Nullable Object list(List<?> base, List<?> there, List<?> mine) {
        List<Object> merged = new ArrayList<>(mine);
        merged.removeIf(one -> base.contains(one) && !there.contains(one));
        there.stream()
                .filter(one -> !base.contains(one) && !merged.contains(one))
                .forEach(merged::add);
        return merged.isEmpty() ? null : merged;
    }
}
