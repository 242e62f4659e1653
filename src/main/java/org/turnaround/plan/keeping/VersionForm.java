package org.turnaround.plan.keeping;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.plan.NewVersion;
import org.turnaround.plan.Paper;
import org.turnaround.plan.PlanRow;
import org.turnaround.plan.PlanRow.Version;
import org.turnaround.shared.DateReader;
import org.turnaround.shared.PartialDate;

/**
 * A version of a plan as somebody records it, as typed.
 *
 * @param summary what changed by it
 * @param supersedes the id of the version whose place it takes, or blank
 * @param source title of the paper in which it stands
 * @param revision of the plan, as it was seen; of no matter for the first version of a new one
 * @param key made with the form, so that a form that is sent twice counts once
 */
record VersionForm(
        @Nullable String number,
        @Nullable String label,
        @Nullable String approved,
        @Nullable String approvedBy,
        @Nullable String summary,
        @Nullable String supersedes,
        @Nullable String source,
        @Nullable String url,
        @Nullable String revision,
        @Nullable String key) {

    VersionForm {
        key = Fields.key(key);
    }

    static VersionForm empty() {
        return new VersionForm("", "", "", "", "", "", "", "", "", "");
    }

    /** For a version that takes the place of the newest one. */
    static VersionForm after(PlanRow plan) {
        String newest =
                plan.latest().map(version -> String.valueOf(version.id())).orElse("");
        return new VersionForm("", "", "", "", "", newest, "", "", String.valueOf(plan.revision()), "");
    }

    /** @param prefix of the fields' names, where this form is part of another; else empty */
    void check(Errors errors, String prefix, LocalDate today) {
        Fields.checkLength(errors, prefix + "number", "number", this.number, 40);
        Fields.checkLength(errors, prefix + "label", "name", this.label, 200);
        Fields.checkThere(
                errors,
                prefix + "approved",
                this.approved,
                "Enter when it was approved, such as " + DateReader.EXAMPLES);
        Fields.checkDate(errors, prefix + "approved", this.approved);
        PartialDate date = Fields.date(this.approved);
        if (date != null && date.first().isAfter(today)) {
            errors.rejectValue(prefix + "approved", "future", "It cannot have been approved on a day to come");
        }
        Fields.checkThere(
                errors, prefix + "approvedBy", this.approvedBy, "Enter the role or the body that approved it");
        Fields.checkLength(errors, prefix + "approvedBy", "approver", this.approvedBy, 300);
        Fields.checkLength(errors, prefix + "summary", "summary", this.summary, 2000);
        Fields.checkThere(
                errors, prefix + "source", this.source, "Enter where it can be read, such as a report to a committee");
        Fields.checkLength(errors, prefix + "source", "title of the source", this.source, 300);
        Fields.checkAddress(errors, prefix + "url", this.url);
    }

    /** What it says of the versions that are there. */
    void checkAgainst(PlanRow plan, Errors errors) {
        Version before = superseded(plan);
        PartialDate date = Fields.date(this.approved);
        if (before == null && !Fields.text(this.supersedes).isEmpty()) {
            errors.rejectValue("supersedes", "wrong", "Choose a version of this plan that no other has replaced");
        } else if (before != null
                && date != null
                && date.last().isBefore(before.date().first())) {
            errors.rejectValue(
                    "approved",
                    "early",
                    "It cannot have been approved before the version that it replaces, of "
                            + before.date().words());
        }
    }

    /** Only when nothing is wrong with it. */
    NewVersion version() {
        return new NewVersion(
                Fields.orNull(this.number),
                Fields.orNull(this.label),
                Objects.requireNonNull(Fields.date(this.approved)),
                Fields.text(this.approvedBy),
                Fields.text(this.summary),
                Fields.id(this.supersedes),
                new Paper(Fields.text(this.source), Fields.orNull(this.url), null),
                Fields.text(this.key));
    }

    int seen() {
        return Fields.version(this.revision);
    }

    /** For the plan as it stands now, after its author has seen that. */
    VersionForm onTopOf(PlanRow now) {
        String there = String.valueOf(now.revision());
        return new VersionForm(number, label, approved, approvedBy, summary, supersedes, source, url, there, key);
    }

    private @Nullable Version superseded(PlanRow plan) {
        Long wanted = Fields.id(this.supersedes);
        return plan.inForce().stream()
                .filter(version -> Objects.equals(version.id(), wanted))
                .findFirst()
                .orElse(null);
    }
}
