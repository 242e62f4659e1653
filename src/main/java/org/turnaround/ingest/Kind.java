package org.turnaround.ingest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an item of the record can be, the table that its number comes from, and what the log calls many of them. */
enum Kind {
    TOPIC("topic", "topics"),
    PRACTICE("practice_topic", "practice topics"),
    COUNCIL("council", "councils"),
    LEADING_NAME("leading_name", "names that lead to councils"),
    FRAMEWORK("framework", "frameworks"),
    GRADE("grade", null),
    AREA("judgement_area", null),
    DISSOLUTION("dissolution", null),
    CONSTITUENCY("constituency", "constituencies"),
    SOURCE("source", "sources"),
    ORGANISATION("organisation", "organisations"),
    PERSON("person", "people"),
    SEAT("membership", null),
    POST("office", null),
    PARTY_CHANGE("party_change", null),
    FORMER_NAME("former_name", null),
    SUCCESSION("council_predecessor", null),
    COVERAGE("coverage", "stretches of coverage"),
    INSPECTION("entry", "inspections"),
    VISIT("entry", "visits"),
    FINDING("finding", "findings"),
    REPETITION("repetition", "points told before"),
    VERDICT("finding_verdict", "verdicts on findings"),
    INTERVENTION("entry", "interventions"),
    APPOINTMENT("entry", "appointments"),
    MEETING("entry", "meetings"),
    EVENT("entry", "events"),
    STATEMENT("entry", "statements"),
    REPLY("entry", "replies"),
    CALL("entry", "calls"),
    COMMITMENT("entry", "commitments"),
    OUTCOME("commitment_outcome", null),
    PROPOSITION("proposition", "propositions"),
    POSITION("entry", "positions"),
    SURVEY("entry", "surveys"),
    ANSWER("response", null),
    PLAN("plan", "plans"),
    PLAN_VERSION("entry", "versions of plans"),
    ACTION_UPDATE("entry", "reports on actions"), // an action shows what was reported of it
    ACTION("action", "actions"),
    DISCREPANCY("discrepancy", "discrepancies"),
    CORRECTION("correction", "corrections"),
    GOVERNANCE("governance_system", null),
    MOVED("moved", "addresses that lead elsewhere");

    private static final Set<Kind> NAMED_BY_SLUG = EnumSet.range(TOPIC, CONSTITUENCY);

    private static final Set<Kind> PARTS =
            EnumSet.of(SEAT, POST, PARTY_CHANGE, FORMER_NAME, SUCCESSION, COVERAGE, REPETITION, OUTCOME, ANSWER, MOVED);

    private static final Set<Kind> NOBODYS = EnumSet.of(CORRECTION, GOVERNANCE, MOVED);

    private final String table;
    private final @Nullable String many;

    Kind(String table, @Nullable String many) {
        this.table = table;
        this.many = many;
    }

    /** Those that a field of a form can point to. */
    static Kind[] of(String code) {
        return switch (code) {
            case "finding-for-plan", "told-earlier" -> new Kind[] {FINDING};
            case "inspection-of-council" -> new Kind[] {INSPECTION};
            case "who" -> new Kind[] {PERSON, ORGANISATION};
            case "entry" ->
                Arrays.stream(values())
                        .filter(kind -> kind.table.equals("entry"))
                        .toArray(Kind[]::new);
            case "inspected", "looked-again" -> new Kind[] {INSPECTION, VISIT};
            case "any-proposition" -> new Kind[] {PROPOSITION};
            default -> new Kind[] {valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'))};
        };
    }

    /** The table whose number identifies the item. */
    String table() {
        return this.table;
    }

    /** Whether files point to it by its slug or code, which is unique among its kind only. */
    boolean isNamedBySlug() {
        return NAMED_BY_SLUG.contains(this);
    }

    /** Whether people keep it there, too. */
    boolean isOfTheDesk() {
        return !isNamedBySlug() && !NOBODYS.contains(this);
    }

    /** Whether its table has the id of the files, too. */
    boolean isKeyed() {
        return !PARTS.contains(this) && !isNamedBySlug();
    }

    /** The plural for the log, or null for what no reader would count. */
    @Nullable
    String many() {
        return this.many;
    }

    /** As it is written in a fault: "plan version". */
    String word() {
        return code().replace('-', ' ');
    }

    /** As the database knows the kind of an entry: "action-update". */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of an item that has no id of its own in the files, but a slug or a code. */
    String key(String slug) {
        return code() + ":" + slug;
    }
}
