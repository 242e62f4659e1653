package org.turnaround.search;

import java.util.List;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Coded;

/**
 * A way to narrow what was found, with how many results each choice would leave.
 *
 * @param choices the commonest ones, at most 12; years newest first
 */
public record Facet(By by, List<Choice> choices) {

    /**
     * One value to narrow to.
     *
     * @param value as addresses write it
     * @param label as pages print it
     */
    public record Choice(String value, String label, long results) {}

    /** What can be narrowed by, and the condition that does it. */
    public enum By implements Coded {
        KIND("d.kind = :kind"),
        COUNCIL("d.councils @> array(select c.id from council c where c.slug = :council)"),
        PERSON("d.people @> array(select p.id from person p where p.slug = :person)"),
        PARTY("d.parties @> array[:party]::text[]"),
        TOPIC("d.topics @> array(select t.id from topic t where t.slug = :topic)"),
        YEAR("d.sort_day >= make_date(:year::int, 1, 1) and d.sort_day < make_date(:year::int + 1, 1, 1)");

        private final String condition;

        By(String condition) {
            this.condition = condition;
        }

        String condition() {
            return this.condition;
        }

        void check(String value) {
            if (this == KIND && SearchKind.of(value) == null) {
                throw new BadRequest("\"" + value + "\" is not a kind of thing on the record");
            }
            if (this == YEAR && !value.matches("(19|20)\\d\\d")) {
                throw new BadRequest("\"" + value + "\" is not a year: write it as 2013");
            }
        }
    }
}
