package org.turnaround.desk.entry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.turnaround.record.Part;
import org.turnaround.shared.Coded;

/** Who takes part in an entry and how, as a form carries it: {@code speaker:person-12}. */
public record Party(Part part, Who who) {

    /** @throws IllegalArgumentException when it is no such thing */
    @JsonCreator
    public static Party of(String text) {
        int colon = text.indexOf(':');
        return new Party(
                Coded.of(Part.class, text.substring(0, Math.max(colon, 0))), Who.of(text.substring(colon + 1)));
    }

    @JsonValue
    public String text() {
        return this.part.code() + ":" + this.who.key();
    }

    @Override
    public String toString() {
        return text();
    }
}
