package org.turnaround.plan;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnaround.account.Author;
import org.turnaround.desk.Faults;
import org.turnaround.desk.Kind;
import org.turnaround.desk.Refused;
import org.turnaround.desk.SqlLookup;
import org.turnaround.desk.Thing;
import org.turnaround.desk.Verb;
import org.turnaround.shared.NotFound;

/**
 * Updates at the desk, to be put right or taken back by whoever made them, or by an editor. They are made by {@link
 * Updates} alone.
 */
@Component
class UpdateKind extends Kind<ActionUpdate, UpdateFacts> {

    private static final String NAMES = """
            select e.id::text, e.headline || ', ' || in_words(e.date), to_char(date '9999-12-31' - e.sort_day, '0000000'),
                   e.headline || ' ' || e.summary
              from entry e where e.kind = 'action-update' and e.state = 'published'
            """;

    private final ActionRepository actions;
    private final UpdateRepository updates;
    private final UpdateWriter writer;
    private final JdbcClient jdbc;

    UpdateKind(ActionRepository actions, UpdateRepository updates, UpdateWriter writer, JdbcClient jdbc) {
        super("action-update", UpdateFacts.class, updates);
        this.actions = actions;
        this.updates = updates;
        this.writer = writer;
        this.jdbc = jdbc;
    }

    @Override
    protected ActionUpdate fresh() {
        return new ActionUpdate();
    }

    @Override
    protected UpdateFacts blank() {
        throw new NotFound("an update without its action");
    }

    @Override
    protected String title(UpdateFacts form) {
        return form.note().isEmpty() ? "A figure: " + form.value() : form.note();
    }

    @Override
    protected String called(ActionUpdate update) {
        return update.headline();
    }

    @Override
    protected List<Listed> find(String words) {
        return SqlLookup.listed(NAMES, words, this.jdbc);
    }

    @Override
    protected String desk() {
        return "/staff/desk/action-updates";
    }

    @Override
    protected String address(ActionUpdate update) {
        return "/entries/" + update.id();
    }

    @Override
    protected boolean isEntry() {
        return true;
    }

    @Override
    protected PageOf pageOf(Thing<?> update) {
        return new PageOf("action", ((ActionUpdate) update).action());
    }

    @Override
    protected String role() {
        return "the council or an editor";
    }

    @Override
    protected void permit(Author by, UpdateFacts form) {
        // whose it is says the update, not its form
    }

    @Override
    protected void permit(Author by, ActionUpdate update) {
        if (!update.isBy(by)) {
            by.requireEditor();
        }
    }

    @Override
    protected void rule(UpdateFacts form, long id, Faults faults) {
        if (id == 0) {
            throw new NotFound("an update without its action");
        }
        String url = Objects.requireNonNullElse(form.evidenceUrl(), "");
        faults.require(
                url.isEmpty() || TypedAddress.isWeb(url), "evidenceUrl", "Enter an address that begins with https://");
        faults.require(
                !form.note().isBlank() || form.value() != null, "note", "Enter a note: what has happened, or why");
        faults.require(
                form.valueAsAt() == null || form.value() != null, "value", "Enter the figure that was true then");
    }

    @Override
    protected List<String> obstacles(ActionUpdate update) {
        return update.isWithdrawn()
                ? List.of("What was taken back is reported anew, on the page of its action.")
                : List.of();
    }

    @Override
    protected void written(ActionUpdate update, Verb verb) {
        if (verb == Verb.PUBLISHED) {
            throw new Refused("What was taken back is reported anew, on the page of its action");
        }
        if (verb == Verb.CHANGED || verb == Verb.WITHDRAWN) {
            Action action = this.actions.lock(update.action()).orElseThrow();
            List<ActionUpdate> standing = this.updates.standing(update.action());
            if (verb == Verb.WITHDRAWN) {
                action.takeBack(update, this.writer.stood(update), standing);
            }
            action.tellAgain(standing);
            this.actions.saveAndFlush(action);
            this.writer.keepEvidence(action.id());
        }
    }
}
