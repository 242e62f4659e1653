package org.turnaround.record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnaround.shared.PartialDate;
import org.turnaround.shared.Quoted;

/**
 * A source as it is cited on a line.
 *
 * @param titleOurs whether the title is our description, since the source's own is not known
 * @param published null where the day is not known
 * @param url where it was published, or null where it was never online
 * @param wording the source's own words for what is quoted, where they were kept
 * @param check whether they stand in its text, or null where nobody has looked or they are not shown
 * @param checkedOn the day of that look, in London
 */
public record SourceLine(
        long id,
        String title,
        @Nullable Boolean titleOurs,
        String publication,
        @Nullable String url,
        @Nullable PartialDate published,
        @Nullable String wording,
        @Nullable QuotationCheck check,
        @Nullable LocalDate checkedOn) {

    /** Up to so many words stand in a link as they are; of more, so many at either end. */
    private static final int WHOLE = 12;

    private static final int END = 5;

    /** Its own title between quotation marks, or our description without. */
    public String cited() {
        return Boolean.TRUE.equals(this.titleOurs) ? this.title : Quoted.of(this.title);
    }

    /** As a citation names it: its title, who published it, when and where. */
    public String reference() {
        return Stream.of(cited(), this.publication, this.published == null ? null : this.published.words(), this.url)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /**
     * The source's address with a text fragment, so that browsers open it at the very sentence; the plain address where
     * no words are kept, or they were looked for there and not found. (URL Fragment Text Directives,
     * wicg.github.io/scroll-to-text-fragment.)
     */
    public @Nullable String sentenceUrl() {
        if (this.url == null || this.wording == null || this.check == QuotationCheck.NOT_FOUND) {
            return this.url;
        }
        return this.url + (this.url.contains("#") ? "" : "#") + ":~:text=" + fragment(this.wording);
    }

    /** The address leads to the very words, not only to the source. */
    public boolean opensAtWords() {
        return !Objects.equals(sentenceUrl(), this.url);
    }

    /** Its words were looked for in the source's text. */
    public boolean isLookedFor() {
        return this.check != null && this.check != QuotationCheck.NO_TEXT;
    }

    /** Its words were not looked for, which the page says once. */
    public boolean isUnverified() {
        return this.wording != null && !isLookedFor();
    }

    private static String fragment(String wording) {
        List<String> words = List.of(wording.strip().split("\\s+"));
        return words.size() <= WHOLE
                ? encoded(words)
                : encoded(words.subList(0, END)) + "," + encoded(words.subList(words.size() - END, words.size()));
    }

    private static String encoded(List<String> words) {
        return URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("-", "%2D")
                .replace("*", "%2A");
    }
}
