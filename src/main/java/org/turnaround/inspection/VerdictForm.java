package org.turnaround.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnaround.inspection.FindingTrail.Verdict;
import org.turnaround.inspection.FindingVerdicts.Decision;

/**
 * A verdict as typed.
 *
 * @param entry the number of the inspection or visit that looked again
 * @param version of the verdict that is revised, empty for a new one
 */
record VerdictForm(
        @NotBlank(message = "Choose the inspection or visit that looked again")
        @Pattern(regexp = "\\d{0,18}", message = "Choose the inspection or visit that looked again")
        String entry,

        @NotBlank(message = "Choose whether it was still found")
        @Pattern(regexp = "yes|partly|no|", message = "Choose whether it was still found")
        String stillFound,

        @NotBlank(message = "Enter what the inspection or visit says of it")
        @Size(max = 1000, message = "What it says must be 1,000 characters or fewer")
        String text,

        @NotBlank(message = "Choose the source") @Pattern(regexp = "\\d{0,18}", message = "Choose the source")
        String source,

        @Pattern(regexp = "\\d{0,9}", message = "Open the verdict again") @Nullable
        String version) {

    VerdictForm {
        entry = entry == null ? "" : entry;
        stillFound = stillFound == null ? "" : stillFound;
        text = text == null ? "" : text;
        source = source == null ? "" : source;
        version = version == null ? "" : version;
    }

    static VerdictForm empty() {
        return new VerdictForm("", "", "", "", "");
    }

    static VerdictForm of(Verdict verdict) {
        String source = verdict.sources().isEmpty()
                ? ""
                : Long.toString(verdict.sources().get(0).id());
        return new VerdictForm(
                Long.toString(verdict.entryId()),
                verdict.stillFound().code(),
                verdict.text(),
                source,
                Integer.toString(verdict.version()));
    }

    /** Only after validation. */
    Decision decision() {
        return new Decision(
                Long.parseLong(this.entry),
                StillFound.of(this.stillFound).orElseThrow(),
                this.text.strip(),
                Long.parseLong(this.source));
    }

    @Nullable
    Integer seenVersion() {
        return this.version == null || this.version.isEmpty() ? null : Integer.valueOf(this.version);
    }

    /** Made from the verdict that is there now, after the editor has seen both. */
    VerdictForm onTopOf(int newVersion) {
        return new VerdictForm(this.entry, this.stillFound, this.text, this.source, Integer.toString(newVersion));
    }

    /** Field by field, for comparing two editors' verdicts. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Still found", this.stillFound);
        words.put("What it says of it", this.text);
        words.put("Source", this.source);
        return words;
    }
}
