package org.turnaround.plan.action;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnaround.account.Author;
import org.turnaround.desk.Shelf;
import org.turnaround.desk.Way;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.Actions;
import org.turnaround.plan.TestPlans;
import org.turnaround.plan.keeping.Paper;
import org.turnaround.shared.PartialDate;

/** Makes actions and brings them along by the domain's own verbs: {@code @Import(TestActions.class)}. */
@TestComponent
public class TestActions {

    private final Shelf shelf;
    private final EntityManager entities;
    private final Actions actions;
    private final Updates updates;
    private final JdbcClient jdbc;
    private final Clock clock;

    TestActions(Shelf shelf, EntityManager entities, Actions actions, Updates updates, JdbcClient jdbc, Clock clock) {
        this.shelf = shelf;
        this.entities = entities;
        this.actions = actions;
        this.updates = updates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public static Report evidenced(Report said, String url) {
        return with(said, said.rating(), url, said.supersededBy());
    }

    public static Report rated(Report said, String colour) {
        return with(said, colour, said.evidenceUrl(), said.supersededBy());
    }

    public static Report succeeded(Report said, long action) {
        return with(said, said.rating(), said.evidenceUrl(), action);
    }

    private static Report with(
            Report said, @Nullable String rating, @Nullable String url, @Nullable Long supersededBy) {
        return new Report(
                said.state(),
                rating,
                said.note(),
                said.value(),
                said.valueAsAt(),
                url,
                said.due(),
                said.dueText(),
                said.dueReason(),
                supersededBy);
    }

    /** A running plan of a council, with a key of three colours. */
    public long plan(long council) {
        long plan = new TestPlans(this.jdbc).plan(council, "Improvement plan", "2026-01", null);
        for (String colour : new String[] {"Green", "Amber", "Red"}) {
            this.jdbc
                    .sql("insert into plan_rating (plan_id, code, label, position) values (?, lower(?), ?, ?)")
                    .params(plan, colour, colour, colour.length())
                    .update();
        }
        return plan;
    }

    /** An action that nobody has said anything about, to be read from the database whoever asks for it next. */
    public long action(long plan, String ref, @Nullable String due) {
        long council = this.jdbc
                .sql("select council_id from plan where id = ?")
                .param(plan)
                .query(Long.class)
                .single();
        ActionWording wording = new ActionWording(
                "Action number " + ref, "What it is about", "Head of service", null, null, null, null, null, null);
        Action action = new Action();
        action.take(
                new ActionForm(
                        plan,
                        council,
                        ref,
                        wording,
                        due == null ? null : PartialDate.parse(due),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Paper.NONE),
                null,
                this.clock.instant());
        this.shelf.save(action);
        this.entities.detach(action);
        return action.id();
    }

    /** Says something about it as it stands, whatever version that is. */
    public Updates.Taken report(long action, Report report, Author by) {
        return this.updates.report(action, this.actions.withId(action).version(), report, by, Way.BROWSER, null);
    }

    public ActionRow row(long action) {
        return this.actions.withId(action);
    }
}
