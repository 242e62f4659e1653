package org.turnaround.plan;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.record.Entries;
import org.turnaround.record.Entries.NewEntry;
import org.turnaround.record.EntryKind;

/** Puts the versions of plans on the record: each is an entry with its source. */
@Component
class PlanVersions {

    private final Entries entries;
    private final CouncilPapers papers;
    private final JdbcClient jdbc;

    PlanVersions(Entries entries, CouncilPapers papers, JdbcClient jdbc) {
        this.entries = entries;
        this.papers = papers;
        this.jdbc = jdbc;
    }

    /** One has been made with a form of this key. */
    boolean has(String key) {
        return this.jdbc
                .sql("select exists (select from plan_version where form_key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    void write(Plan plan, NewVersion version, Author by) {
        long entry = this.entries.add(new NewEntry(
                EntryKind.PLAN,
                plan.council(),
                version.approved(),
                version.headline(plan.title()),
                version.summary(),
                List.of(this.papers.source(plan.council(), "council-paper", version.paper())),
                by.id()));
        this.jdbc
                .sql("""
                        insert into plan_version (id, plan_id, number, label, approved_by, supersedes_id, form_key)
                        values (:id, :plan, :number, :label, :approvedBy, :supersedes, :key)
                        """)
                .param("id", entry)
                .param("plan", plan.id())
                .param("number", version.number())
                .param("label", version.label())
                .param("approvedBy", version.approvedBy())
                .param("supersedes", version.supersedes())
                .param("key", version.key())
                .update();
    }
}
