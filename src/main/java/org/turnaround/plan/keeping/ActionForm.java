package org.turnaround.plan.keeping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.PlanKeeping.NewAction;
import org.turnaround.plan.Target;
import org.turnaround.plan.TypedDate;
import org.turnaround.plan.TypedFigure;
import org.turnaround.plan.Wording;
import org.turnaround.shared.PartialDate;

/**
 * An action as somebody enters or rewords it, as typed.
 *
 * @param due what is known of the due date; {@code dueText} has the council's own words for it
 * @param findings ids of the findings that it answers
 * @param themes slugs of topics
 * @param version of the action, as it was seen; blank for a new one
 */
record ActionForm(
        @Nullable String ref,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String owner,
        @Nullable String target,
        @Nullable String measure,
        @Nullable String unit,
        @Nullable String baseline,
        @Nullable String baselineAsAt,
        @Nullable String aim,
        @Nullable String due,
        @Nullable String dueText,
        @Nullable List<String> findings,
        @Nullable List<String> themes,
        @Nullable String version) {

    static ActionForm empty() {
        return new ActionForm("", "", "", "", "", "", "", "", "", "", "", "", List.of(), List.of(), "");
    }

    static ActionForm of(ActionRow action) {
        Target target = action.target();
        Target.Baseline baseline = target.baseline();
        return new ActionForm(
                action.ref(),
                action.title(),
                action.summary(),
                text(action.owner().role()),
                text(target.words()),
                text(target.measure()),
                text(target.unit()),
                baseline == null ? "" : baseline.figure().toPlainString(),
                baseline == null || baseline.asAt() == null
                        ? ""
                        : baseline.asAt().edtf(),
                target.aim() == null ? "" : target.aim().toPlainString(),
                "",
                "",
                action.findings().stream().map(one -> String.valueOf(one.id())).toList(),
                action.topics().stream().map(one -> one.slug()).toList(),
                String.valueOf(action.version()));
    }

    void check(Errors errors) {
        length(errors, "ref", "reference", this.ref, 1, 40);
        length(errors, "title", "title", this.title, 2, 300);
        length(errors, "summary", "summary", this.summary, 0, 4000);
        length(errors, "owner", "owner", this.owner, 0, 200);
        length(errors, "target", "target", this.target, 0, 500);
        length(errors, "measure", "measure", this.measure, 0, 300);
        length(errors, "unit", "unit", this.unit, 0, 60);
        length(errors, "dueText", "due date in words", this.dueText, 0, 200);
        figure(errors, "baseline", this.baseline);
        figure(errors, "aim", this.aim);
        date(errors, "baselineAsAt", this.baselineAsAt);
        date(errors, "due", this.due);
    }

    /** Only when nothing is wrong with it. */
    NewAction action() {
        Wording wording = new Wording(
                text(this.title),
                text(this.summary),
                orNull(this.owner),
                orNull(this.target),
                orNull(this.measure),
                orNull(this.unit),
                number(this.baseline),
                TypedDate.read(text(this.baselineAsAt)).map(PartialDate::edtf).orElse(null),
                number(this.aim));
        return new NewAction(
                text(this.ref),
                wording,
                TypedDate.read(text(this.due)).orElse(null),
                orNull(this.dueText),
                chosen(this.findings).stream()
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .toList(),
                chosen(this.themes));
    }

    /** &minus;1, which no action has, when it is no number. */
    int seen() {
        return text(this.version).matches("\\d{1,9}") ? Integer.parseInt(text(this.version)) : -1;
    }

    private static void length(
            Errors errors, String field, String noun, @Nullable String typed, int shortest, int longest) {
        int length = text(typed).length();
        if (length < shortest) {
            errors.rejectValue(field, "missing", "Enter a " + noun);
        } else if (length > longest) {
            errors.rejectValue(
                    field, "long", "The %s can have %,d characters, and this has %,d".formatted(noun, longest, length));
        }
    }

    private static void figure(Errors errors, String field, @Nullable String typed) {
        if (!text(typed).isEmpty() && TypedFigure.read(text(typed)).isEmpty()) {
            errors.rejectValue(field, "wrong", "Enter a figure such as 1,107 or 16.4");
        }
    }

    private static void date(Errors errors, String field, @Nullable String typed) {
        if (!text(typed).isEmpty() && TypedDate.read(text(typed)).isEmpty()) {
            errors.rejectValue(field, "wrong", "Enter a date such as " + TypedDate.EXAMPLES);
        }
    }

    private static @Nullable BigDecimal number(@Nullable String typed) {
        return TypedFigure.read(text(typed)).orElse(null);
    }

    private static List<String> chosen(@Nullable List<String> values) {
        return values == null ? List.of() : values.stream().limit(200).toList();
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
