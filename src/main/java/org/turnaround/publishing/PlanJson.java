package org.turnaround.publishing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.ActionRow.FindingName;
import org.turnaround.plan.Lanes;
import org.turnaround.plan.PlanRow;
import org.turnaround.plan.PlanSettings;
import org.turnaround.plan.Succession.ActionName;
import org.turnaround.record.EntryRow.TopicName;

/**
 * A council's plans in the public format. Dates are EDTF.
 *
 * @param council the slug
 * @param plan the newest plan, or null where there is none
 * @param plans all of them, newest first
 * @param actions of all plans, each with the id of its own
 */
record PlanJson(String council, @Nullable Plan plan, List<Plan> plans, List<Action> actions) {

    static PlanJson of(
            String council, List<PlanRow> plans, List<ActionRow> actions, LocalDate today, PlanSettings settings) {
        List<Plan> all = plans.stream().map(Plan::of).toList();
        return new PlanJson(
                council,
                all.isEmpty() ? null : all.get(0),
                all,
                actions.stream()
                        .map(action -> Action.of(action, today, settings))
                        .toList());
    }

    record Plan(
            long id,
            String title,
            @Nullable String starts,
            @Nullable String ends,
            List<Version> versions) {

        private static Plan of(PlanRow plan) {
            return new Plan(
                    plan.id(),
                    plan.title(),
                    Edtf.of(plan.starts()),
                    Edtf.of(plan.ends()),
                    plan.versions().stream().map(Version::of).toList());
        }
    }

    /** Something that happened to a plan as a whole; {@code supersedes} is the id of the version whose place it took. */
    record Version(
            long id,
            String date,
            String headline,
            @Nullable String number,
            @Nullable String label,
            @Nullable String approvedBy,
            @Nullable Long supersedes,
            String url) {

        private static Version of(PlanRow.Version version) {
            return new Version(
                    version.id(),
                    version.date().edtf(),
                    version.headline(),
                    version.number(),
                    version.label(),
                    version.approvedBy(),
                    version.supersedes(),
                    version.url());
        }
    }

    record Action(
            long id,
            String ref,
            String title,
            @Nullable String owner,
            String state,
            @Nullable String reportedRating,
            @Nullable String firstDue,
            @Nullable String due,
            @Nullable String dueText,
            int timesMoved,
            int daysMoved,
            boolean overdue,
            List<Long> findings,
            List<String> topics,
            @Nullable Long supersededBy,
            List<Long> supersedes,
            LanesJson lanes,
            int version,
            long plan,
            String url) {

        static Action of(ActionRow action, LocalDate today, PlanSettings settings) {
            ActionName successor = action.succession().successor();
            return new Action(
                    action.id(),
                    action.ref(),
                    action.title(),
                    action.owner().role(),
                    action.state().code(),
                    action.rating() == null ? null : action.rating().label(),
                    Edtf.of(action.due().first()),
                    Edtf.of(action.due().now()),
                    action.due().text(),
                    action.due().timesMoved(),
                    action.due().daysMoved(),
                    action.standing(today, settings).isOverdue(),
                    action.findings().stream().map(FindingName::id).toList(),
                    action.topics().stream().map(TopicName::slug).toList(),
                    successor == null ? null : successor.id(),
                    action.succession().predecessors().stream()
                            .map(ActionName::id)
                            .toList(),
                    LanesJson.of(action.lanes()),
                    action.version(),
                    action.plan().id(),
                    action.url());
        }
    }

    /** The newest word in each lane, or null. */
    record LanesJson(
            @Nullable Word council,
            @Nullable Word board,
            @Nullable Word inspector) {

        private static LanesJson of(Lanes lanes) {
            return new LanesJson(Word.of(lanes.council()), Word.of(lanes.board()), Word.of(lanes.inspector()));
        }
    }

    record Word(
            String date,
            String text,
            @Nullable String state,
            @Nullable String reportedRating,
            @Nullable String stillFound,
            String url) {

        private static @Nullable Word of(Lanes.@Nullable Word word) {
            return word == null
                    ? null
                    : new Word(
                            word.date(),
                            word.text(),
                            word.state(),
                            word.rating(),
                            word.stillFound(),
                            "/entries/" + word.entry());
        }
    }
}
