package org.turnaround.record.editing;

/**
 * Somebody's part in an entry, as typed.
 *
 * @param who a key, as in {@code person-12} ({@link Who})
 * @param part a code of {@link org.turnaround.record.Part}, or empty: then the line falls away when saved
 */
public record NamedLine(String who, String part) {

    public NamedLine {
        who = Typed.text(who);
        part = Typed.text(part);
    }
}
