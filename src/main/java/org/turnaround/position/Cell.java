package org.turnaround.position;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.position.Matrix.Asked;
import org.turnaround.record.SourceLine;
import org.turnaround.shared.PartialDate;

/**
 * One person on one proposition: the newest answer, or why there is none.
 *
 * @param stance the newest answer's stance, or null
 * @param noAnswer why there is none; null exactly where there is a stance
 * @param reason a sentence on why it is read so, or on why there is no answer
 * @param date of the newest answer, else of the silence, else null
 * @param statements those that the newest answer rests on, by number
 * @param answers how many dated answers there are
 * @param changes how often the stance became another one
 * @param said where the newest answer's words stand, with them, or null where it is read from an act
 * @param act what was done that itself says it, or null
 * @param silence said where somebody was asked again later and did not answer; else null
 */
public record Cell(
        long proposition,
        String person,
        @Nullable Stance stance,
        @Nullable NoAnswer noAnswer,
        String reason,
        @Nullable PartialDate date,
        List<Long> statements,
        int answers,
        int changes,
        @Nullable SourceLine said,
        @Nullable String act,
        @Nullable String silence) {

    /** @param asked what came of the newest survey that asked the person, or null where none did */
    static Cell of(ThenAndNow positions, @Nullable Asked asked) {
        PositionRow.Holder person = positions.person();
        PositionRow now = positions.now().orElse(null);
        PositionRow silence = positions.silence().orElse(null);
        if (now == null) {
            PositionRow only = silence == null ? positions.notCollected() : silence;
            NoAnswer why = Objects.requireNonNull(only.noAnswer());
            return empty(only.proposition(), person.slug(), why, only.reason(), only.date());
        }
        return new Cell(
                now.proposition(),
                person.slug(),
                now.stance(),
                null,
                now.reason() == null ? now.stance().definition() : now.reason(),
                now.date(),
                now.statements(),
                positions.answers(),
                positions.changes(),
                now.said().stream().findFirst().orElse(null),
                now.act(),
                silence == null ? silenceAfter(now.date(), asked) : silenceWords(silence));
    }

    static Cell empty(
            long proposition, String person, NoAnswer why, @Nullable String reason, @Nullable PartialDate date) {
        return new Cell(
                proposition,
                person,
                null,
                why,
                reason == null ? why.definition() : reason,
                date,
                List.of(),
                0,
                0,
                null,
                null,
                null);
    }

    public boolean isAnswer() {
        return this.stance != null;
    }

    /** The newest answer's own words on the proposition. */
    public @Nullable String words() {
        return this.said == null ? null : this.said.wording();
    }

    /** Who published them. */
    public @Nullable String outlet() {
        return this.said == null ? null : this.said.publication();
    }

    /** Its words were not looked for in their source. */
    boolean isUnverified() {
        return this.said != null && this.said.isUnverified();
    }

    /** So common that a key beside the table says what it means. */
    public boolean isNotAsked() {
        return this.noAnswer == NoAnswer.NOT_ASKED;
    }

    /** What it says beside its words: the act, or why there is no answer. */
    Stream<String> remarks() {
        return Stream.of(this.act, isAnswer() || isNotAsked() ? null : this.reason)
                .filter(Objects::nonNull);
    }

    /** The code of the public contract. */
    public String stanceCode() {
        return this.stance == null ? Objects.requireNonNull(this.noAnswer).stanceCode() : this.stance.code();
    }

    public String label() {
        return this.stance == null ? Objects.requireNonNull(this.noAnswer).label() : this.stance.label();
    }

    /** Where the dated words stand in order. */
    public String url() {
        return "/propositions/" + this.proposition + "#" + this.person;
    }

    private static @Nullable String silenceAfter(PartialDate answered, @Nullable Asked asked) {
        return asked != null && asked.isSilenceAfter(answered) ? silenceWords(asked.date(), asked.outcome()) : null;
    }

    private static String silenceWords(PositionRow silence) {
        return silenceWords(silence.date(), Objects.requireNonNull(silence.noAnswer()));
    }

    private static String silenceWords(PartialDate date, NoAnswer why) {
        return "Later, " + date.words() + ": " + why.label().toLowerCase(Locale.UK);
    }
}
