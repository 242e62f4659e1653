package org.turnaround.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryKind;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.Coded;
import org.turnaround.shared.PartialDate;

/**
 * What became of a finding: the actions that say that they answer it, and whether inspectors who looked again still
 * found it.
 *
 * @param answers in the order of the plan
 * @param verdicts the earliest first
 */
public record FindingTrail(Finding finding, List<Answer> answers, List<Verdict> verdicts) {

    /**
     * An action of a plan that answers the finding.
     *
     * @param state a code: {@code complete-awaiting-sign-off}
     * @param evidence what shows that it was done or helped
     */
    public record Answer(long id, String ref, String title, String state, String plan, List<Evidence> evidence) {

        public String url() {
            return "/actions/" + this.id;
        }

        /** The state in words. */
        public String stateWords() {
            return Coded.words(this.state).replace("Complete awaiting", "Complete, awaiting");
        }
    }

    /**
     * A sentence and where it can be checked.
     *
     * @param url where to look
     * @param sourceId the source on the record, or null where the link leads elsewhere
     */
    public record Evidence(
            String text,
            @Nullable String url,
            @Nullable Long sourceId,
            @Nullable String title) {}

    /** What a later inspection or visit says of it. */
    public record Verdict(
            long id,
            long entryId,
            EntryKind entryKind,
            String headline,
            PartialDate date,
            StillFound stillFound,
            String text,
            List<SourceLine> sources) {

        public String url() {
            return this.entryKind.url(this.entryId);
        }
    }
}
