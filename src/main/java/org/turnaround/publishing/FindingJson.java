package org.turnaround.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.inspection.Finding;
import org.turnaround.inspection.FindingTrail;
import org.turnaround.inspection.StillFound;

/**
 * A finding in the public format. Dates are EDTF.
 *
 * @param foundBy the number of the inspection or visit that found it, and {@code date} its date
 * @param kind a code of {@link org.turnaround.inspection.FindingKind}
 * @param actions how many actions of a plan say that they answer it
 * @param stillFound what the latest look says: {@code yes}, {@code partly}, {@code no}, or null where nobody has looked
 */
record FindingJson(
        long id,
        String council,
        long foundBy,
        String date,
        String kind,
        String text,
        @Nullable String quote,
        @Nullable String deadline,
        List<String> topics,
        int actions,
        @Nullable String stillFound,
        List<SourceJson> sources,
        String url) {

    static FindingJson of(Finding one) {
        return new FindingJson(
                one.id(),
                one.inspected().councilSlug(),
                one.inspected().id(),
                one.inspected().date().edtf(),
                one.kind().code(),
                one.text(),
                one.quote(),
                one.deadline(),
                one.topics().stream().map(Finding.Topic::slug).toList(),
                one.answers(),
                code(one.lastVerdict()),
                SourceJson.of(one.sources()),
                one.url());
    }

    private static @Nullable String code(@Nullable StillFound stillFound) {
        return stillFound == null ? null : stillFound.code();
    }

    /** A finding with what became of it: the actions that answer it, and each later look. */
    record Trail(FindingJson finding, List<Answer> actions, List<Verdict> verdicts) {

        static Trail of(FindingTrail trail) {
            return new Trail(
                    FindingJson.of(trail.finding()),
                    trail.answers().stream().map(Answer::of).toList(),
                    trail.verdicts().stream().map(Verdict::of).toList());
        }
    }

    record Answer(long id, String ref, String title, String state, String plan, String url) {

        private static Answer of(FindingTrail.Answer one) {
            return new Answer(one.id(), one.ref(), one.title(), one.state(), one.plan(), one.url());
        }
    }

    /** @param by the number of the inspection or visit that looked again */
    record Verdict(long by, String date, String stillFound, String text, List<SourceJson> sources, String url) {

        private static Verdict of(FindingTrail.Verdict one) {
            return new Verdict(
                    one.entryId(),
                    one.date().edtf(),
                    one.stillFound().code(),
                    one.text(),
                    SourceJson.of(one.sources()),
                    one.url());
        }
    }
}
