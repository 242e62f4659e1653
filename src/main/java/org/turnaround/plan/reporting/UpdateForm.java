package org.turnaround.plan.reporting;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.Report;
import org.turnaround.plan.TypedFigure;
import org.turnaround.shared.Coded;
import org.turnaround.shared.DateReader;

/**
 * A report about an action as it was typed.
 *
 * @param valueAsAt when the figure was true; blank for today
 * @param supersededBy the id of the action that takes its place, or blank
 * @param version of the action, as its reporter saw it
 * @param stateSeen the state that it had then
 * @param ratingSeen the rating that it had then, or blank
 * @param key made with the form, so that a form that is sent twice counts once
 * @param again the same words were pointed out, and are meant
 */
record UpdateForm(
        @Nullable String state,
        @Nullable String rating,
        @Nullable String note,
        @Nullable String value,
        @Nullable String valueAsAt,
        @Nullable String evidenceUrl,
        @Nullable String due,
        @Nullable String dueReason,
        @Nullable String supersededBy,
        @Nullable String version,
        @Nullable String stateSeen,
        @Nullable String ratingSeen,
        @Nullable String key,
        @Nullable String again) {

    private static final int KEY = 200;

    UpdateForm {
        state = stripped(state);
        rating = stripped(rating);
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
    }

    /** An empty form for an action as it stands. */
    static UpdateForm of(ActionRow action) {
        return new UpdateForm("", "", "", "", "", "", "", "", "", "", "", "", "", "").onTopOf(action);
    }

    /**
     * The same words for the action as it stands now, to be sent as a new request. A state or a rating that was only
     * left as it was seen takes nothing back.
     */
    UpdateForm onTopOf(ActionRow action) {
        String stateNow = action.state().code();
        String ratingNow = action.rating() == null ? "" : action.rating().label();
        return new UpdateForm(
                choosesState() ? state : stateNow,
                choosesRating() ? rating : ratingNow,
                note,
                value,
                valueAsAt,
                evidenceUrl,
                due,
                dueReason,
                supersededBy,
                String.valueOf(action.version()),
                stateNow,
                ratingNow,
                UUID.randomUUID().toString(),
                again);
    }

    /** Those who send it again have seen that they said the same before. */
    UpdateForm meant() {
        return new UpdateForm(
                state,
                rating,
                note,
                value,
                valueAsAt,
                evidenceUrl,
                due,
                dueReason,
                supersededBy,
                version,
                stateSeen,
                ratingSeen,
                key,
                "yes");
    }

    boolean isMeant() {
        return text(again).equals("yes");
    }

    /** Another state than the one that was seen. */
    public boolean choosesState() {
        return !text(state).equals(stateSeen);
    }

    /** Another rating than the one that was seen. */
    public boolean choosesRating() {
        return !text(rating).equals(ratingSeen);
    }

    /** The state in words. */
    public String stateWords() {
        return Coded.find(ActionState.class, text(state))
                .map(ActionState::label)
                .orElse("none");
    }

    /** Only when there are no faults. */
    Report report() {
        return new Report(
                Coded.of(ActionState.class, text(state)),
                emptyToNull(rating),
                text(note),
                TypedFigure.read(text(value)).orElse(null),
                DateReader.read(text(valueAsAt)).orElse(null),
                emptyToNull(evidenceUrl),
                DateReader.read(text(due)).orElse(null),
                emptyToNull(due),
                text(due).isEmpty() ? null : dueReason,
                text(supersededBy).isEmpty() ? null : Long.valueOf(text(supersededBy)));
    }

    /** @return &minus;1, which no action has, when it is no number */
    int seen() {
        return text(version).matches("\\d{1,9}") ? Integer.parseInt(text(version)) : -1;
    }

    @Nullable
    String keyOrNull() {
        return text(key).isEmpty() || text(key).length() > KEY ? null : key;
    }

    /** Anything typed, or chosen otherwise than it was seen. */
    boolean isTouched() {
        return !(text(note) + text(value) + text(valueAsAt) + text(evidenceUrl) + text(due) + text(dueReason)).isEmpty()
                || choosesState()
                || choosesRating();
    }

    /** Something stands in the fields that a row of the round folds away. */
    boolean hasMore() {
        return !(text(evidenceUrl) + text(due) + text(dueReason)).isEmpty();
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    private static @Nullable String emptyToNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : typed;
    }

    private static String stripped(@Nullable String typed) {
        return text(typed).strip();
    }
}
