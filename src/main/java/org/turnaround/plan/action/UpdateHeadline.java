package org.turnaround.plan.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.entry.EntryFacts;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.Lane;
import org.turnaround.plan.Target;
import org.turnaround.shared.PartialDate;

/**
 * What an update of an action says in one line: the action and what has become of it, as in "Charter launched: in progress
 * → complete". Where nothing has, what was said of it. What a board says or an inspector found is marked as theirs.
 */
final class UpdateHeadline {

    /** Stands for who reports, where an action is new. */
    static final String NEW = "Added to the plan";

    /** So that the fact, too, has room. */
    private static final int TITLE = 110;

    private UpdateHeadline() {}

    /**
     * @param moved the move of the due date, or {@link Reschedule#NONE}
     * @param asked another due date that was asked for, as EDTF, or null
     */
    static String of(ActionWording action, UpdateFacts said, Reschedule moved, @Nullable String asked) {
        List<String> facts = new ArrayList<>();
        if (said.movesState()) {
            facts.add(state(said));
        }
        if (moved.newDue() != null) {
            facts.add(due(moved.oldDue(), moved.newDue()));
        }
        if (asked != null) {
            facts.add("a new due date asked for, " + PartialDate.parse(asked).words());
        }
        if (said.valueText() != null) {
            facts.add(said.valueText());
        } else if (said.value() != null) {
            facts.add(Target.words(said.value().stripTrailingZeros()) + unit(action.unit()));
        }
        if (said.rating() != null) {
            facts.add("rated " + said.rating());
        }
        String fact = facts.isEmpty() ? words(said) : String.join("; ", facts);
        return EntryFacts.headline(shortened(action.title()) + whose(said.lane()) + ": " + fact);
    }

    private static String state(UpdateFacts said) {
        if (NEW.equals(said.reporter())) {
            return "new in the plan";
        }
        String now = words(Objects.requireNonNull(said.state()));
        return said.stateBefore() == null ? now : words(said.stateBefore()) + " → " + now;
    }

    private static String words(ActionState state) {
        return state.label().toLowerCase(Locale.UK);
    }

    private static String due(@Nullable PartialDate from, PartialDate to) {
        return "due " + (from == null ? to.words() : from.words() + " → " + to.words());
    }

    private static String unit(@Nullable String unit) {
        return unit == null ? "" : " " + unit;
    }

    /** The first sentence of the note; of no note, that it is as it was. */
    private static String words(UpdateFacts said) {
        if (!said.note().isBlank()) {
            return said.note().strip().split("(?<=[.!?])\\s|\\R", 2)[0].replaceFirst("\\.$", "");
        }
        return said.state() == null ? "looked at" : "still " + words(said.state());
    }

    private static String whose(Lane lane) {
        return switch (lane) {
            case COUNCIL -> "";
            case BOARD -> " (the board)";
            case INSPECTOR -> " (inspectors)";
        };
    }

    private static String shortened(String title) {
        return title.length() <= TITLE ? title : title.substring(0, TITLE - 1) + "…";
    }
}
