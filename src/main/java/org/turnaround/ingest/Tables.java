package org.turnaround.ingest;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that are written, each below those that it points to. */
final class Tables {

    /**
     * How a table is written again.
     *
     * @param owner the table of the item that its rows belong to and are replaced with; null for rows that are the item
     *     (they keep their number and are updated), and for rows that fall away with the row they belong to
     * @param ownerColumn the column that points to the owner
     * @param spared which rows a person has added, and so are not replaced
     */
    record Table(
            String name,
            @Nullable String owner,
            String ownerColumn,
            @Nullable String spared) {}

    static final List<Table> IN_ORDER = List.of(
            rows("topic"),
            rows("council"),
            replaced("council_predecessor", "council", "successor_id"),
            rows("framework"),
            rows("grade"),
            rows("judgement_area"),
            rows("constituency"),
            replaced("constituency_council", "constituency", "constituency_id"),
            rows("entry"),
            replaced("entry_party", "entry", "entry_id"),
            replaced("entry_topic", "entry", "entry_id"),
            replaced("entry_source", "entry", "entry_id"),
            rows("inspection"),
            replaced("judgement", "entry", "inspection_id"),
            rows("judgement_source"),
            rows("visit"),
            rows("finding"),
            replaced("finding_topic", "finding", "finding_id"),
            replaced("finding_source", "finding", "finding_id"),
            rows("finding_verdict"),
            replaced("finding_verdict_source", "finding_verdict", "verdict_id"),
            rows("intervention"),
            rows("appointment"),
            rows("meeting"),
            rows("governance_system"),
            replaced("governance_system_source", "governance_system", "system_id"),
            rows("plan"),
            replaced("plan_source", "plan", "plan_id"),
            replaced("plan_inspection", "plan", "plan_id"),
            replaced("plan_rating", "plan", "plan_id"),
            rows("plan_version"),
            rows("action"),
            replaced("action_topic", "action", "action_id"),
            replaced("action_finding", "action", "action_id"),
            replaced("action_source", "action", "action_id"),
            new Table("action_evidence", "action", "action_id", "recorded_by is not null"),
            rows("action_update"),
            replaced("reschedule", "entry", "id"),
            rows("call"),
            replaced("citation", "entry", "entry_id"),
            rows("survey"),
            replaced("survey_asked", "entry", "survey_id"),
            replaced("question", "entry", "survey_id"),
            replaced("response", "entry", "survey_id"),
            rows("response_person"),
            rows("response_source"),
            rows("discrepancy"),
            replaced("discrepancy_value", "discrepancy", "discrepancy_id"),
            rows("discrepancy_value_source"));

    /** The tables whose rows people change too: each change counts their version up. */
    private static final Set<String> VERSIONED = Set.of("entry", "finding", "finding_verdict", "plan", "action");

    private Tables() {}

    static boolean isVersioned(String table) {
        return VERSIONED.contains(table);
    }

    private static Table rows(String name) {
        return new Table(name, null, "", null);
    }

    private static Table replaced(String name, String owner, String ownerColumn) {
        return new Table(name, owner, ownerColumn, null);
    }
}
