package org.turnaround.plan.action;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.form.Line;
import org.turnaround.desk.form.Ref;
import org.turnaround.plan.keeping.Paper;
import org.turnaround.shared.KnownDate;
import org.turnaround.shared.PartialDate;

/**
 * An action as it is entered, and put into other words.
 *
 * @param council that of its plan: nobody chooses it
 * @param ref as the council numbers it, unique in its plan
 * @param due the first due date, which can be put right while nobody has reported on it
 * @param dueText the council's own words for that
 * @param findings those that it answers
 * @param evidence the sources that show how it went, which the record files name
 * @param paper one source more, named by hand
 */
record ActionForm(
        @NotNull @Ref("plan") Long plan,
        @Ref("council") @Nullable Long council,
        @NotBlank @Size(max = 40) String ref,
        @Valid ActionWording wording,
        @KnownDate @Nullable PartialDate due,
        @Size(max = 200) @Nullable String dueText,
        @Ref("finding-for-plan") List<Long> findings,
        @Ref("topic") List<Long> topics,
        List<@Valid Evidence> evidence,
        @Ref("public-source") List<Long> sources,
        @Valid Paper paper) {

    /** A source, and what it shows. The links of updates stand beside these. */
    @Embeddable
    record Evidence(
            @NotNull @Ref("source") @Column(name = "source_id", nullable = false)
            Long source,

            @NotBlank @Size(max = 1000) @Column(nullable = false)
            String text)
            implements Line {

        @Override
        public String key() {
            return String.valueOf(this.source);
        }
    }

    /** It names the same first due date. */
    boolean dates(ActionForm there) {
        return Objects.equals(this.due, there.due) && Objects.equals(this.dueText, there.dueText);
    }
}
