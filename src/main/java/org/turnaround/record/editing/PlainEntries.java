package org.turnaround.record.editing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.validation.Errors;
import org.turnaround.record.EntryKind;
import org.turnaround.record.Part;
import org.turnaround.record.editing.EntryFacts.Named;

/** What has no facts but those that every entry has, or whose own facts come from the record's files. */
final class PlainEntries {

    static final Set<EntryKind> KINDS = EnumSet.of(
            EntryKind.EVENT,
            EntryKind.MEETING,
            EntryKind.REPLY,
            EntryKind.APPOINTMENT,
            EntryKind.INTERVENTION,
            EntryKind.VISIT);

    /** What an organisation can have to do with an entry; people can have any part. */
    private static final Set<Part> OF_ORGANISATIONS = EnumSet.of(
            Part.SPEAKER,
            Part.ON_BEHALF,
            Part.ATTENDED,
            Part.CHAIRED,
            Part.IN_CHARGE,
            Part.ASKED,
            Part.ANSWERED,
            Part.PROMISED,
            Part.SUBJECT);

    private PlainEntries() {}

    static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        KINDS.forEach(kind -> kinds.put(kind.code(), kind.label() + ": " + kind.definition()));
        return kinds;
    }

    static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            parts.put(part.code(), part.label());
        }
        return parts;
    }

    /** Those that have a part; whoever has none falls away. */
    static List<Named> named(List<NamedLine> lines) {
        List<Named> named = new ArrayList<>();
        lines.stream()
                .filter(line -> !line.part().isEmpty())
                .forEach(line -> Who.read(line.who()).ifPresent(who -> named.add(new Named(who, line.part()))));
        return named;
    }

    static void check(Errors errors, List<NamedLine> lines) {
        for (NamedLine line : lines) {
            if (!line.part().isEmpty() && !mayHave(line)) {
                errors.rejectValue("named", "part", "Choose a part that such a one can have in it");
                return;
            }
        }
    }

    private static boolean mayHave(NamedLine line) {
        boolean known = parts().containsKey(line.part());
        return known
                && Who.read(line.who())
                        .filter(who -> who.isPerson() || OF_ORGANISATIONS.contains(Part.of(line.part())))
                        .isPresent();
    }
}
