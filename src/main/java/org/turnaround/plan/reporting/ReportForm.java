package org.turnaround.plan.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.account.FormWords.Said;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.action.Report;
import org.turnaround.plan.action.ReportNotTaken.Why;
import org.turnaround.plan.reporting.UpdateApiController.UpdateRequest;
import org.turnaround.shared.Coded;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.Unseen;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report about an action as it was typed: what was not sent is blank.
 *
 * @param valueAsAt when the figure was true; blank for today
 * @param supersededBy the id of the action that takes its place, or blank
 * @param version of the action, as its reporter saw it
 * @param stateSeen the state that it had then
 * @param ratingSeen the rating that it had then, or blank
 * @param key made with the form, so that a form that is sent twice counts once
 * @param again what was asked about, and is meant if it is sent once more
 * @param unchanged says that nothing has changed, which stands in place of a note
 */
record ReportForm(
        String state,
        String reportedRating,
        String note,
        String value,
        String valueAsAt,
        String evidenceUrl,
        String due,
        String dueReason,
        String supersededBy,
        String version,
        String stateSeen,
        String ratingSeen,
        String key,
        String again,
        String unchanged) {

    static final int KEY = 200;
    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    private static final JsonMapper JSON = new JsonMapper();

    ReportForm {
        state = stripped(state);
        reportedRating = stripped(reportedRating);
        note = stripped(note);
        value = stripped(value);
        valueAsAt = stripped(valueAsAt);
        evidenceUrl = stripped(evidenceUrl);
        due = stripped(due);
        dueReason = stripped(dueReason);
        supersededBy = stripped(supersededBy);
        version = stripped(version);
        stateSeen = stripped(stateSeen);
        ratingSeen = stripped(ratingSeen);
        key = stripped(key);
        again = stripped(again);
        unchanged = stripped(unchanged);
        note = note.isEmpty() && !unchanged.isEmpty() ? Report.NO_CHANGE : note;
    }

    /** An empty form for an action as it stands. */
    static ReportForm of(ActionRow action) {
        return of(Map.of()).again(action, Why.CHANGED);
    }

    /** What was typed, by the names above. */
    static ReportForm of(Map<String, String> typed) {
        return JSON.convertValue(typed, ReportForm.class);
    }

    /** What a program sent. A state that it does not name stays. */
    static ReportForm of(UpdateRequest sent, ActionState now, String version, @Nullable String key) {
        ObjectNode typed = JSON.valueToTree(sent);
        typed.put("version", version).put("key", key).put("stateSeen", now.code());
        typed.put("unchanged", Boolean.TRUE.equals(sent.unchanged()) ? "yes" : "");
        if (sent.state() == null) {
            typed.put("state", now.code());
        }
        return JSON.treeToValue(typed, ReportForm.class);
    }

    /**
     * As it is shown again. In a clash it is to be sent as a new request, on top of the action as it stands now: a state
     * or a rating that was only left as it was seen takes nothing back. Who was asked about it means it, unless it is
     * changed again.
     */
    ReportForm again(ActionRow action, Why why) {
        if (!why.isClash()) {
            return this;
        }
        String stateNow = action.state().code();
        String ratingNow = action.rating() == null ? "" : action.rating().label();
        return new ReportForm(
                choosesState() ? this.state : stateNow,
                choosesRating() ? this.reportedRating : ratingNow,
                this.note,
                this.value,
                this.valueAsAt,
                this.evidenceUrl,
                this.due,
                this.dueReason,
                this.supersededBy,
                String.valueOf(action.version()),
                stateNow,
                ratingNow,
                UUID.randomUUID().toString(),
                why.isQuestion() ? asked() : this.again,
                "");
    }

    boolean isMeant() {
        return this.again.equals(asked());
    }

    private String asked() {
        return Integer.toHexString((this.note + "\n" + this.value + "\n" + this.valueAsAt).hashCode());
    }

    /** It says that nothing changed, and changes something. */
    boolean contradictsItself() {
        boolean changes = choosesState() || !this.reportedRating.isEmpty() && choosesRating() || !this.due.isEmpty();
        return !this.unchanged.isEmpty() && changes;
    }

    /** Another state than the one that was seen. */
    public boolean choosesState() {
        return !this.state.equals(this.stateSeen);
    }

    /** Another rating than the one that was seen. */
    public boolean choosesRating() {
        return !this.reportedRating.equals(this.ratingSeen);
    }

    /** The state in words. */
    public String stateWords() {
        return Coded.find(ActionState.class, this.state).map(ActionState::label).orElse("none");
    }

    /** The figure as people of a council type it, 1,107 or 16.4, of at most twelve digits and six decimals; nothing when it is none. */
    Optional<BigDecimal> figure() {
        String figure = this.value.replace(",", "").replace(" ", "").replace('\u2212', '-');
        return FIGURE.matcher(figure).matches() ? Optional.of(new BigDecimal(figure)) : Optional.empty();
    }

    /** Only when there are no faults. */
    Report report() {
        return new Report(
                Coded.of(ActionState.class, this.state),
                emptyToNull(this.reportedRating),
                this.note,
                figure().orElse(null),
                DateReader.read(this.valueAsAt).orElse(null),
                emptyToNull(this.evidenceUrl),
                DateReader.read(this.due).orElse(null),
                emptyToNull(this.due),
                emptyToNull(this.dueReason),
                this.supersededBy.isEmpty() ? null : Long.valueOf(this.supersededBy));
    }

    /** @return &minus;1, which no action has, when it is no number */
    int seen() {
        return this.version.matches("\\d{1,9}") ? Integer.parseInt(this.version) : -1;
    }

    @Nullable
    String keyOrNull() {
        return this.key.length() > KEY ? null : emptyToNull(this.key);
    }

    /** What was typed, in the words of its page. */
    List<Said> said() {
        return Stream.of(
                        new Said("State", choosesState() ? stateWords() : ""),
                        new Said("Council’s rating", choosesRating() ? this.reportedRating : ""),
                        new Said("Note", this.note),
                        new Said("New value", this.value),
                        new Said("As at", this.valueAsAt),
                        new Said("Link to evidence", this.evidenceUrl),
                        new Said("New due date", this.due),
                        new Said("Why it moves", this.dueReason))
                .filter(said -> !said.text().isEmpty())
                .toList();
    }

    /** Anything typed, or chosen otherwise than it was seen. */
    boolean isTouched() {
        return !(this.note + this.value + this.valueAsAt).isEmpty() || hasMore() || choosesState() || choosesRating();
    }

    /** Something stands in the fields that a row of the round folds away. */
    boolean hasMore() {
        return !(this.evidenceUrl + this.due + this.dueReason).isEmpty();
    }

    private static @Nullable String emptyToNull(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    private static String stripped(@Nullable String typed) {
        return Unseen.leftOut(Objects.requireNonNullElse(typed, "")).strip();
    }
}
