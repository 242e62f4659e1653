package org.turnaround.improvement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.council.CouncilType;
import org.turnaround.shared.ActiveFilter;
import org.turnaround.shared.Coded;
import org.turnaround.shared.Filter;

/**
 * Which spells to show.
 *
 * @param region a region's name
 * @param council a council's slug, whose own spells are marked; it hides nothing
 * @param order how the table is sorted, or null by the time
 */
public record SpellFilter(
        @Nullable String region,
        @Nullable CouncilType type,
        @Nullable String council,
        @Nullable SpellOrder order) implements Filter {

    static final String PATH = "/time-to-improve";

    public boolean shows(Spell spell) {
        return (this.region == null || spell.council().region().equals(this.region))
                && (this.type == null || spell.council().type() == this.type);
    }

    boolean marks(Spell spell) {
        return spell.council().slug().equals(this.council);
    }

    SpellOrder sortedBy() {
        return this.order == null ? SpellOrder.TIME : this.order;
    }

    /** The address of the page in another order. */
    public String inOrder(Coded other) {
        return query().without("order").with("order", other.code()).of(PATH) + "#spells";
    }

    public List<ActiveFilter> active() {
        return query().active(PATH, (part, value) -> switch (part) {
            case "region" -> "Region: " + value;
            case "type" -> "Type: " + Coded.of(CouncilType.class, value).label();
            default -> null;
        });
    }
}
