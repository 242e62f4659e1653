package org.turnaround.inspection.points;

import org.turnaround.shared.Query;

/**
 * Of the reports of a year, a region or a framework: how many ask for something.
 *
 * @param by what they have in common: {@code year}, {@code region} or {@code framework}
 * @param value as a filter has it
 * @param name in words
 * @param reports that were read
 * @param asking that ask for it
 * @param partial of how many of those that were read a part is held only
 */
public record Share(String by, String value, String name, int reports, int asking, int partial) {

    /** Of a list, narrowed to these reports besides. */
    public String within(Query query) {
        return query.with(this.by, this.value).toString();
    }
}
