package org.turnaround.plan.keeping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.form.Line;

/**
 * One colour of the council's own key for its own colours. An emptied line is taken away.
 *
 * @param code what reports may call it: the same as its label where it has none
 */
record RatingLine(
        @Size(max = 40) @Nullable String code,
        @NotBlank @Size(max = 80) @Nullable String label,
        @Size(max = 500) @Nullable String meaning)
        implements Line {

    RatingLine {
        code = code == null || code.isBlank() ? label : code;
    }

    @Override
    public String key() {
        return Objects.requireNonNullElse(this.code, "");
    }

    @Override
    public boolean isGone() {
        return this.label == null && this.code == null && this.meaning == null;
    }
}
