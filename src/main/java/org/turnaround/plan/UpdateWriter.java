package org.turnaround.plan;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.record.Entries;
import org.turnaround.record.Entries.NewEntry;
import org.turnaround.record.EntryKind;
import org.turnaround.shared.PartialDate;

/** Puts a report on the record: an entry with its source, the update, the move of the date, and the evidence. */
@Component
class UpdateWriter {

    private static final String UPDATE = """
            insert into action_update (id, action_id, lane, reporter, state_before, state, reported_rating, note, value,
                   value_as_at, evidence_url, proposed_due, proposed_due_reason, superseded_by, action_version, made_by, idempotency_key, idempotency_digest)
            values (:id, :action, 'council', :reporter, :before, :after, :rating, :note, :value, :asAt, :evidence,
                   :proposed, :proposedReason, :successor, :version, :by, :key, :digest)
            """;

    private static final String MOVED = """
            insert into reschedule (id, action_id, old_due, old_due_first, old_due_last, old_due_why, new_due,
                   new_due_first, new_due_last, days, reason, approved_by)
            values (:id, :action, :old, :oldFirst, :oldLast, :oldWhy, :new, :newFirst, :newLast, :days, :reason, :approver)
            """;

    private static final String OFFICER = "An officer of the council";
    private static final String APPROVER = "An approver of the council";

    private final Entries entries;
    private final CouncilReports reports;
    private final JdbcClient jdbc;

    UpdateWriter(Entries entries, CouncilReports reports, JdbcClient jdbc) {
        this.entries = entries;
        this.reports = reports;
        this.jdbc = jdbc;
    }

    /** Who asks for it, under which key, and the version of the action that it made. */
    record Request(Author by, @Nullable String key, String digest, int version, ZonedDateTime now) {

        /** The role is public; the name stands in the audit log. */
        String role(long council) {
            return this.by.maySignOffFor(council) ? APPROVER : OFFICER;
        }
    }

    long write(Action action, Report report, Action.Reported reported, Request request) {
        long id = this.entries.add(new NewEntry(
                EntryKind.ACTION_UPDATE,
                action.council(),
                PartialDate.of(request.now().toLocalDate()),
                action.ref() + " " + action.wording().title() + ": "
                        + reported.after().label(),
                report.note(),
                List.of(this.reports.sourceOf(action.council())),
                request.by().id()));
        copyThemes(id, action.id());
        writeUpdate(id, action, report, reported, request);
        if (reported.moved() != null) {
            writeMove(id, action, reported.moved(), request);
        }
        if (report.evidenceUrl() != null) {
            writeEvidence(action, report.evidenceUrl(), report, request);
        }
        return id;
    }

    private void copyThemes(long entry, long action) {
        this.jdbc.sql("""
                        insert into entry_topic (entry_id, topic_id)
                        select :entry, topic_id from action_topic where action_id = :action
                        """).param("entry", entry).param("action", action).update();
    }

    private void writeUpdate(long id, Action action, Report report, Action.Reported reported, Request request) {
        PartialDate asked = reported.moved() == null ? report.due() : null;
        this.jdbc
                .sql(UPDATE)
                .param("id", id)
                .param("action", action.id())
                .param("reporter", request.role(action.council()))
                .param("before", reported.before().code())
                .param("after", reported.after().code())
                .param("rating", report.rating())
                .param("note", report.note())
                .param("value", report.value())
                .param(
                        "asAt",
                        report.valueAsAt() == null ? null : report.valueAsAt().edtf())
                .param("evidence", report.evidenceUrl())
                .param("proposed", asked == null ? null : asked.edtf())
                .param("proposedReason", asked == null ? null : report.dueReason())
                .param("successor", report.supersededBy())
                .param("version", request.version())
                .param("by", request.by().id())
                .param("key", request.key())
                .param("digest", request.key() == null ? null : request.digest())
                .update();
    }

    private void writeMove(long id, Action action, Schedule.Moved moved, Request request) {
        PartialDate from = moved.from();
        this.jdbc
                .sql(MOVED)
                .param("id", id)
                .param("action", action.id())
                .param("old", from == null ? null : from.edtf())
                .param("oldFirst", from == null ? null : from.first())
                .param("oldLast", from == null ? null : from.last())
                .param("oldWhy", from == null ? null : from.why())
                .param("new", moved.to().edtf())
                .param("newFirst", moved.to().first())
                .param("newLast", moved.to().last())
                .param("days", moved.days())
                .param("reason", moved.reason())
                .param("approver", request.role(action.council()))
                .update();
    }

    private void writeEvidence(Action action, String url, Report report, Request request) {
        this.jdbc
                .sql("""
                        insert into action_evidence (action_id, url, text, recorded_at, recorded_by)
                        values (:action, :url, :text, :at, :by)
                        """)
                .param("action", action.id())
                .param("url", url)
                .param("text", report.shortNote())
                .param("at", OffsetDateTime.from(request.now()))
                .param("by", request.by().id())
                .update();
    }
}
