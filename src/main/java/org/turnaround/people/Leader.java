package org.turnaround.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.record.Coverage;
import org.turnaround.shared.PartialDate;

/**
 * Who led a council's children's services as their director, under whatever title, and of when that is known.
 *
 * @param status {@code permanent}, {@code interim}, {@code acting}, {@code fixed-term}, or null where no source says
 * @param observed days or months on which a source shows the post held, as EDTF
 */
public record Leader(
        String slug,
        String name,
        String title,
        @Nullable String status,
        @Nullable PartialDate starts,
        @Nullable PartialDate ends,
        @Nullable LocalDate knownBy,
        @Nullable LocalDate knownUntil,
        List<String> observed) {

    /** When the post was held for the first time, as far as anybody knows. */
    public LocalDate first() {
        return Stream.concat(Stream.ofNullable(this.starts), seen())
                .map(PartialDate::sortDay)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** When for the last time: the end, or else the newest day on which it was surely held. */
    public PartialDate last() {
        return this.ends != null
                ? this.ends
                : Stream.concat(Stream.ofNullable(this.starts), seen())
                        .max(Comparator.comparing(PartialDate::sortDay))
                        .orElseThrow();
    }

    private Stream<PartialDate> seen() {
        return Stream.concat(
                this.observed.stream().map(PartialDate::parse),
                Stream.of(this.knownBy, this.knownUntil)
                        .filter(Objects::nonNull)
                        .map(PartialDate::of));
    }

    /** No end is known, and it was held so lately that it may be still. */
    public boolean isKnownOn(LocalDate day) {
        return this.ends == null && !last().last().plusMonths(Coverage.MONTHS).isBefore(day);
    }

    /** The name, and how they held the post where that was not for good. */
    public String words() {
        return this.status == null || this.status.equals("permanent")
                ? this.name
                : this.name + " (" + this.status + ")";
    }

    /** "From July 2013 to September 2015", as far as it is known. */
    public String when() {
        String from =
                this.starts == null ? "first known " + PartialDate.of(first()).words() : "from " + this.starts.words();
        if (this.starts == null && this.observed.size() == 1) {
            from = "known of " + PartialDate.parse(this.observed.get(0)).words();
        }
        if (this.ends != null) {
            return from + " to " + this.ends.words();
        }
        return from + (last().sortDay().isAfter(first()) ? "; last known " + last().words() : "; no end found");
    }

    public String url() {
        return "/people/" + this.slug;
    }
}
