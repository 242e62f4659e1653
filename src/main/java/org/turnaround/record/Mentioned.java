package org.turnaround.record;

import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Coded;

/**
 * Something on the record that something else is about: where it stands, and in a few words what it is.
 *
 * @param kind of entry, or {@code finding}, {@code plan}, {@code action} or {@code person}
 * @param number in its address
 * @param address null for an entry
 * @param words its headline, its text or its name
 */
public record Mentioned(String kind, long number, @Nullable String address, String words) {

    public String url() {
        return this.address == null ? Coded.of(EntryKind.class, this.kind).url(this.number) : this.address;
    }
}
