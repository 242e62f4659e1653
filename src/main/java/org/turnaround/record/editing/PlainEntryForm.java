package org.turnaround.record.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.validation.Errors;
import org.turnaround.record.EntryKind;

/**
 * An event, a meeting or the like as typed.
 *
 * @param kind a code of {@link EntryKind}; it is chosen once
 * @param named whoever has a part in it; found ones, until they are given one, have none
 * @param finds what was typed into each search, by field
 * @param version the version that the form was made from; empty for a new entry
 */
record PlainEntryForm(EntryForm entry, String kind, List<NamedLine> named, Map<String, String> finds, String version) {

    PlainEntryForm {
        entry = entry == null ? EntryForm.EMPTY : entry;
        kind = Typed.text(kind);
        named = Typed.list(named);
        finds = finds == null ? Map.of() : finds;
        version = Typed.text(version);
    }

    static PlainEntryForm of(EntryForm entry) {
        return new PlainEntryForm(entry, "", List.of(), Map.of(), "");
    }

    static PlainEntryForm of(EntryKind kind, EntryForms.Filled filled) {
        return new PlainEntryForm(filled.form(), kind.code(), filled.named(), Map.of(), filled.version());
    }

    void check(Errors errors) {
        if (!PlainEntries.kinds().containsKey(this.kind)) {
            errors.rejectValue("kind", "missing", "Choose what sort of entry it is");
        }
        this.entry.check(errors);
        PlainEntries.check(errors, this.named);
    }

    /** After {@link #check}. */
    EntryFacts facts() {
        return this.entry.facts(EntryKind.of(this.kind).orElseThrow(), PlainEntries.named(this.named));
    }

    Set<String> keys() {
        return this.named.stream().map(NamedLine::who).collect(Collectors.toSet());
    }

    /** With a line without a part for each who was found and has no line yet. */
    PlainEntryForm withFound(Collection<String> keys) {
        List<NamedLine> lines = new ArrayList<>(this.named);
        Set<String> there = keys();
        keys.stream().filter(key -> !there.contains(key)).forEach(key -> lines.add(new NamedLine(key, "")));
        return new PlainEntryForm(this.entry, this.kind, lines, this.finds, this.version);
    }

    PlainEntryForm onTopOf(int newVersion) {
        return new PlainEntryForm(this.entry, this.kind, this.named, this.finds, String.valueOf(newVersion));
    }

    /** @param names of those with a part, by key */
    Map<String, String> words(Map<String, String> names) {
        Map<String, String> words = new LinkedHashMap<>(this.entry.words(names));
        words.put(
                "Who has a part",
                this.named.stream()
                        .filter(line -> !line.part().isEmpty())
                        .map(line -> names.getOrDefault(line.who(), line.who()) + ": " + line.part())
                        .collect(Collectors.joining("\n")));
        return words;
    }
}
