package org.turnaround.plan.action;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.entry.CitationLine;
import org.turnaround.desk.entry.EntryFacts;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.Lane;
import org.turnaround.plan.keeping.CouncilPapers;
import org.turnaround.plan.keeping.Paper;
import org.turnaround.shared.PartialDate;
import tools.jackson.databind.json.JsonMapper;

/** What updates are made with, and what hangs on them: their source, how the action stood before, its evidence. */
@Component
class UpdateWriter {

    private final Shelf shelf;
    private final CouncilPapers papers;
    private final JsonMapper json;

    UpdateWriter(Shelf shelf, CouncilPapers papers, JsonMapper json) {
        this.shelf = shelf;
        this.papers = papers;
        this.json = json;
    }

    /** What somebody of the council says of an action today, to be stored. */
    ActionUpdate said(Action action, UpdateFacts facts, Reschedule moved, Author by, ZonedDateTime now) {
        EntryFacts entry = UpdateForm.entry(PartialDate.of(now.toLocalDate()), action.council(), "");
        List<CitationLine> sources = List.of(CitationLine.of(this.papers.ofReports(action.council())));
        return ActionUpdate.of(
                new UpdateForm(entry, facts, moved, Paper.NONE, List.of(), action.topics(), sources),
                by,
                now.toInstant());
    }

    /** An action is new in the plan. */
    void begin(Action action, Author by, ZonedDateTime now) {
        String about = action.wording().summary();
        UpdateFacts begun = UpdateFacts.of(action, Lane.COUNCIL, UpdateHeadline.NEW, ActionState.NOT_STARTED, about);
        this.shelf.save(said(action, begun, Reschedule.NONE, by, now).headed(action.wording()));
    }

    String told(Action.Before before) {
        return this.json.writeValueAsString(before);
    }

    /** What it goes back to, where it is taken back. */
    Action.@Nullable Before before(ActionUpdate update) {
        return update.stood() == null ? null : this.json.readValue(update.stood(), Action.Before.class);
    }

    /** The evidence that the updates which still stand link to is the action's; what was linked otherwise stays. */
    void keepEvidence(long action) {
        this.shelf.change("""
                        delete from action_evidence x
                         where x.action_id = ? and x.recorded_by is not null and x.url is not null and not exists (
                               select from action_update u join entry e on e.id = u.id and e.state = 'published'
                                where u.action_id = x.action_id and u.evidence_url = x.url)
                        """, action);
        this.shelf.change("""
                        insert into action_evidence (action_id, url, text, recorded_at, recorded_by)
                        select distinct on (u.evidence_url) u.action_id, u.evidence_url,
                               left(coalesce(nullif(u.note, ''), e.headline), 1000), e.recorded_at, u.made_by
                          from action_update u join entry e on e.id = u.id and e.state = 'published'
                         where u.action_id = ? and u.made_by is not null and u.evidence_url is not null and not exists (
                               select from action_evidence x where x.action_id = u.action_id and x.url = u.evidence_url)
                         order by u.evidence_url, u.id
                        """, action);
    }
}
