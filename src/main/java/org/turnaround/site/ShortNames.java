package org.turnaround.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Three or four letters for a council's tile: the beginning of a name of one word; of several, their initials and the
 * beginning of the last: {@code NELi} for North East Lincolnshire. Where that would be another's, or read like it, the
 * name has letters of its own.
 */
final class ShortNames {

    private static final int LETTERS = 4;

    private static final Set<String> SMALL = Set.of("and", "of", "with", "upon", "on", "city");

    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("Barnet", "Bnet"),
            Map.entry("Barnsley", "Bsly"),
            Map.entry("Derby", "Drby"),
            Map.entry("Derbyshire", "Dbys"),
            Map.entry("Herefordshire", "Hrfd"),
            Map.entry("Kingston upon Hull", "Hull"),
            Map.entry("Kingston upon Thames", "King"),
            Map.entry("Leicester", "Lstr"),
            Map.entry("Leicestershire", "Leis"),
            Map.entry("Newcastle upon Tyne", "Ncle"),
            Map.entry("North Northamptonshire", "NNhn"),
            Map.entry("Northumberland", "Nthb"),
            Map.entry("Nottingham", "Notm"),
            Map.entry("Nottinghamshire", "Nots"),
            Map.entry("Richmond upon Thames", "Rich"),
            Map.entry("Southampton", "Sotn"),
            Map.entry("Southend-on-Sea", "Sthd"),
            Map.entry("Southwark", "Swrk"),
            Map.entry("Stockton-on-Tees", "Sttn"),
            Map.entry("Stoke-on-Trent", "Stke"),
            Map.entry("West Northamptonshire", "WNhn"),
            Map.entry("Westminster", "Wmst"));

    private ShortNames() {}

    /** By name. */
    static Map<String, String> of(List<String> names) {
        return names.stream().collect(Collectors.toMap(Function.identity(), ShortNames::of));
    }

    private static String of(String name) {
        return OWN.getOrDefault(name, computed(words(name)));
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.replace("St. ", "St").replace("St ", "St").split("[ ,-]+"))
                .filter(word -> !SMALL.contains(word.toLowerCase(Locale.UK)))
                .toList();
    }

    private static String computed(List<String> words) {
        String last = words.get(words.size() - 1);
        String initials = words.stream()
                .limit(words.size() - 1L)
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        return initials + last.substring(0, Math.min(last.length(), Math.max(1, LETTERS - initials.length())));
    }
}
