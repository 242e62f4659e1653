package org.turnaround.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.EntryKind;
import org.turnaround.record.EntryRow.TopicName;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.Cursor;
import org.turnaround.shared.PartialDate;

/**
 * Something inspectors found, as a line of a list.
 *
 * @param id never changes
 * @param inspected the inspection or visit that found it
 * @param text in the record's own words
 * @param quote at most eight words of the report or of its source
 * @param deadline as the report words it: "within three months"
 * @param answers how many actions of a plan say that they answer it
 * @param lastVerdict what the latest inspection or visit that looked again says, or null
 * @param practices the practice topics that it asks to improve, the main one first
 * @param toldBefore the points of earlier reports that it repeats, the latest first
 * @param answersSought whether actions that answer it have been looked for, so that a missing answer means something
 */
public record FindingRow(
        long id,
        Inspected inspected,
        int position,
        FindingKind kind,
        String text,
        @Nullable String quote,
        @Nullable String deadline,
        List<TopicName> topics,
        List<SourceLine> sources,
        int answers,
        @Nullable StillFound lastVerdict,
        List<TopicName> practices,
        List<Told> toldBefore,
        boolean answersSought) {

    /** The inspection or visit, by its entry. */
    public record Inspected(
            long id, EntryKind kind, String headline, PartialDate date, String councilSlug, String councilName) {

        public String url() {
            return this.kind.url(this.id);
        }
    }

    /**
     * A point of an earlier report.
     *
     * @param confirmed by an editor; otherwise it is likely
     */
    public record Told(long id, int year, boolean confirmed) {}

    /** An editor confirmed each of the points that it repeats. */
    public boolean isSurelyTold() {
        return this.toldBefore.stream().allMatch(Told::confirmed);
    }

    public String url() {
        return "/findings/" + this.id;
    }

    public boolean asksForAction() {
        return this.kind.asksForAction();
    }

    /** It asks for something, and no action answers it in the plans that were looked for. */
    public boolean isUnanswered() {
        return asksForAction() && this.answers == 0 && this.answersSought;
    }

    Cursor cursor() {
        return Cursor.of(this.inspected.date().sortDay(), this.inspected.id(), this.position, this.id);
    }
}
