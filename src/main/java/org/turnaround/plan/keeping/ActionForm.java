package org.turnaround.plan.keeping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.turnaround.plan.ActionKeeping.NewAction;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.Target;
import org.turnaround.plan.Wording;
import org.turnaround.shared.PartialDate;

/**
 * An action as somebody enters or rewords it, as typed.
 *
 * @param due what is known of the due date; {@code dueText} has the council's own words for it
 * @param findings ids of the findings that it answers
 * @param themes slugs of topics
 * @param version of the action, as it was seen; blank for a new one
 * @param key made with the form, so that a new action that is sent twice counts once
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
        @Nullable String version,
        @Nullable String key) {

    ActionForm {
        key = Fields.key(key);
    }

    static ActionForm empty() {
        return new ActionForm("", "", "", "", "", "", "", "", "", "", "", "", List.of(), List.of(), "", "");
    }

    static ActionForm of(ActionRow action) {
        Target target = action.target();
        Target.Baseline baseline = target.baseline();
        return new ActionForm(
                action.ref(),
                action.title(),
                action.summary(),
                Fields.text(action.owner().role()),
                Fields.text(target.words()),
                Fields.text(target.measure()),
                Fields.text(target.unit()),
                baseline == null ? "" : baseline.figure().toPlainString(),
                Fields.words(baseline == null ? null : baseline.asAt()),
                target.aim() == null ? "" : target.aim().toPlainString(),
                "",
                "",
                action.findings().stream().map(one -> String.valueOf(one.id())).toList(),
                action.topics().stream().map(one -> one.slug()).toList(),
                String.valueOf(action.version()),
                "");
    }

    void check(Errors errors) {
        Fields.checkThere(errors, "ref", this.ref, "Enter a reference");
        Fields.checkLength(errors, "ref", "reference", this.ref, 40);
        if (Fields.text(this.title).length() < 2) {
            errors.rejectValue("title", "missing", "Enter a title");
        }
        Fields.checkLength(errors, "title", "title", this.title, 300);
        Fields.checkLength(errors, "summary", "summary", this.summary, 4000);
        Fields.checkLength(errors, "owner", "owner", this.owner, 200);
        Fields.checkLength(errors, "target", "target", this.target, 500);
        Fields.checkLength(errors, "measure", "measure", this.measure, 300);
        Fields.checkLength(errors, "unit", "unit", this.unit, 60);
        Fields.checkLength(errors, "dueText", "due date in words", this.dueText, 200);
        Fields.checkFigure(errors, "baseline", this.baseline);
        Fields.checkFigure(errors, "aim", this.aim);
        Fields.checkDate(errors, "baselineAsAt", this.baselineAsAt);
        Fields.checkDate(errors, "due", this.due);
    }

    /** Only when nothing is wrong with it. */
    NewAction action() {
        PartialDate asAt = Fields.date(this.baselineAsAt);
        Wording wording = new Wording(
                Fields.text(this.title),
                Fields.text(this.summary),
                Fields.orNull(this.owner),
                Fields.orNull(this.target),
                Fields.orNull(this.measure),
                Fields.orNull(this.unit),
                Fields.figure(this.baseline),
                asAt == null ? null : asAt.edtf(),
                Fields.figure(this.aim));
        return new NewAction(
                Fields.text(this.ref),
                wording,
                Fields.date(this.due),
                Fields.orNull(this.dueText),
                Fields.ids(this.findings),
                Fields.chosen(this.themes));
    }

    String formKey() {
        return Fields.text(this.key);
    }

    int seen() {
        return Fields.version(this.version);
    }

    /** Made from the version that is there now, after its author has seen both. */
    ActionForm onTopOf(ActionForm now) {
        return new ActionForm(
                ref,
                title,
                summary,
                owner,
                target,
                measure,
                unit,
                baseline,
                baselineAsAt,
                aim,
                due,
                dueText,
                findings,
                themes,
                now.version,
                key);
    }

    /** Its words by the labels of the form, for comparing two versions. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Title", Fields.text(this.title));
        words.put("Summary", Fields.text(this.summary));
        words.put("Owner", Fields.text(this.owner));
        words.put("Target in words", Fields.text(this.target));
        words.put("What is measured", Fields.text(this.measure));
        words.put("Baseline", Fields.text(this.baseline) + " " + Fields.text(this.unit));
        words.put("As at", Fields.text(this.baselineAsAt));
        words.put("Figure to reach", Fields.text(this.aim) + " " + Fields.text(this.unit));
        words.put("Findings", Fields.chosen(this.findings).size() + " chosen");
        words.put("Themes", String.join(", ", Fields.chosen(this.themes)));
        return words;
    }
}
