package org.turnaround.plan;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.entry.CitationLine;
import org.turnaround.desk.entry.EntryFacts;
import org.turnaround.plan.Updates.BoardWord;
import org.turnaround.shared.PartialDate;
import tools.jackson.databind.json.JsonMapper;

/** Puts what is said of an action on the record, with its source, the move of the date, and the evidence. */
@Component
class UpdateWriter {

    private final Shelf shelf;
    private final CouncilReports reports;
    private final CouncilPapers papers;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    UpdateWriter(Shelf shelf, CouncilReports reports, CouncilPapers papers, JdbcClient jdbc, JsonMapper json) {
        this.shelf = shelf;
        this.reports = reports;
        this.papers = papers;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Who asks for it, under which key, and the version of the action that it made. */
    record Request(Author by, @Nullable String key, String digest, int version, ZonedDateTime now) {}

    ActionUpdate write(Action action, Report report, Action.Stood before, Action.Reported changed, Request request) {
        ActionUpdate update = this.shelf.save(said(
                        action,
                        action.words() + ": " + changed.after().label(),
                        PartialDate.of(request.now().toLocalDate()),
                        report.facts(action.id(), action.role(request.by()), changed.before()),
                        Objects.requireNonNullElse(changed.moved(), Reschedule.NONE),
                        this.reports.sourceOf(action.council()),
                        request.by(),
                        request.now())
                .changes(
                        report,
                        !before.schedule().equals(action.schedule().stood()),
                        this.json.writeValueAsString(before),
                        request.version())
                .keyed(request.key(), request.digest()));
        keepEvidence(action.id());
        return update;
    }

    private static ActionUpdate said(
            Action action,
            String headline,
            PartialDate date,
            UpdateFacts facts,
            Reschedule moved,
            long source,
            Author by,
            ZonedDateTime now) {
        EntryFacts entry = new EntryFacts(EntryFacts.headline(headline), facts.note(), date, action.council());
        SaidForm said = new SaidForm(entry, facts, moved, List.of(), action.topics(), List.of(CitationLine.of(source)));
        return ActionUpdate.of(said, by, now.toInstant());
    }

    /** What it went back to, where it is taken back. */
    Action.@Nullable Stood stood(ActionUpdate update) {
        return update.stood() == null ? null : this.json.readValue(update.stood(), Action.Stood.class);
    }

    void begin(Action action, Author by, ZonedDateTime now) {
        this.shelf.save(said(
                action,
                "New in the plan: " + action.words(),
                PartialDate.of(now.toLocalDate()),
                UpdateFacts.of(
                        action,
                        Lane.COUNCIL,
                        "Added to the plan",
                        ActionState.NOT_STARTED,
                        action.wording().summary()),
                Reschedule.NONE,
                this.reports.sourceOf(action.council()),
                by,
                now));
    }

    ActionUpdate boardSays(Action action, BoardWord word, Author by, ZonedDateTime now) {
        return this.shelf.save(said(
                        action,
                        "The board on " + action.words(),
                        word.date(),
                        UpdateFacts.of(action, Lane.BOARD, word.speaker(), null, word.text()),
                        Reschedule.NONE,
                        this.papers.source(action.council(), "board-paper", word.paper()),
                        by,
                        now)
                .keyed(word.key(), null));
    }

    /** The evidence that the updates which still stand link to is the action's; what was linked otherwise stays. */
    void keepEvidence(long action) {
        this.jdbc.sql("""
                        delete from action_evidence x
                         where x.action_id = ? and x.recorded_by is not null and x.url is not null and not exists (
                               select from action_update u join entry e on e.id = u.id and e.state = 'published'
                                where u.action_id = x.action_id and u.evidence_url = x.url)
                        """).param(action).update();
        this.jdbc.sql("""
                        insert into action_evidence (action_id, url, text, recorded_at, recorded_by)
                        select distinct on (u.evidence_url) u.action_id, u.evidence_url,
                               left(coalesce(nullif(u.note, ''), e.headline), 1000), e.recorded_at, u.made_by
                          from action_update u join entry e on e.id = u.id and e.state = 'published'
                         where u.action_id = ? and u.made_by is not null and u.evidence_url is not null and not exists (
                               select from action_evidence x where x.action_id = u.action_id and x.url = u.evidence_url)
                         order by u.evidence_url, u.id
                        """).param(action).update();
    }
}
