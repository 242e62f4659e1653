package org.turnaround.improvement;

import java.util.Comparator;
import org.turnaround.shared.Coded;

/** By what the table of spells is sorted; all but the first fall back on the name. */
public enum SpellOrder implements Coded {
    COUNCIL("Council", Comparator.comparing(spell -> spell.council().name())),
    SINCE("Inadequate since", Comparator.comparing(Spell::from).reversed()),
    TIME("Time", Comparator.comparing(Spell::days).reversed()),
    OUTCOME("Outcome", Comparator.comparing(Spell::outcome).reversed()),
    REGION("Region", Comparator.comparing(spell -> spell.council().region()));

    private final String label;
    private final Comparator<Spell> by;

    SpellOrder(String label, Comparator<Spell> by) {
        this.label = label;
        this.by = by;
    }

    @Override
    public String label() {
        return this.label;
    }

    boolean isDescending() {
        return this != COUNCIL && this != REGION;
    }

    Comparator<Spell> by() {
        return this.by.thenComparing(spell -> spell.council().name()).thenComparing(Spell::from);
    }
}
