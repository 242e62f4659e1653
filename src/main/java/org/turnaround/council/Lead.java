package org.turnaround.council;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.Coded;

/**
 * A name, and a council of today that it leads to.
 *
 * @param name as the record has it
 * @param until when what was called so ended, where that is known
 * @param seat the constituency of an MP
 * @param shared whether the name leads to other councils as well
 */
public record Lead(
        String key,
        String name,
        Kind kind,
        long councilId,
        String slug,
        String council,
        @Nullable LocalDate until,
        @Nullable String seat,
        boolean shared) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** What has the name; of two that lead to the same council the first is told. */
    public enum Kind implements Coded {
        NAME,
        CODE,
        ENDED,
        EVERYDAY,
        INITIALS,
        DISTRICT,
        FORMER_DISTRICT,
        COUNTY,
        CONSTITUENCY,
        FORMER_CONSTITUENCY,
        MP;

        /** Whether it is a name of the council itself, or of one that it followed. */
        public boolean isOfCouncil() {
            return compareTo(DISTRICT) < 0;
        }

        /** Whether what is called so is or was a council, or a part of the country that everybody knows by it. */
        boolean isPlace() {
            return compareTo(CONSTITUENCY) < 0;
        }
    }

    Lead leadingToOthers(boolean others) {
        return new Lead(
                this.key, this.name, this.kind, this.councilId, this.slug, this.council, this.until, this.seat, others);
    }

    /** Why it leads there, as a sentence; null where the name is the council's own. */
    public @Nullable String why() {
        return switch (this.kind) {
            case NAME -> null;
            case CODE -> this.name + " is a code of " + this.council + ".";
            case EVERYDAY, INITIALS -> this.name + (this.shared ? " can be " : " is ") + this.council + ".";
            case ENDED ->
                this.name + (this.until == null ? " is no more: " : " ended on " + DAY.format(this.until) + ": ")
                        + this.council + " followed" + (this.shared ? " in a part of it." : ".");
            case DISTRICT -> this.name + lies();
            case FORMER_DISTRICT -> this.name + ", a district that is no more," + lies();
            case COUNTY -> this.council + " is a part of " + this.name + ".";
            case CONSTITUENCY -> constituency(this.name);
            case FORMER_CONSTITUENCY -> constituency(this.name + ", a constituency until 2024,");
            case MP ->
                this.name + " is the MP for " + this.seat + (this.shared ? ", a part of which" : ", which") + lies();
        };
    }

    private String constituency(String called) {
        return this.shared ? "A part of " + called + lies() : called + lies();
    }

    private String lies() {
        return " is in " + this.council + ".";
    }
}
