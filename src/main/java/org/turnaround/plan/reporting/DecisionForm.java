package org.turnaround.plan.reporting;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.action.Decision;
import org.turnaround.plan.action.Report;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Coded;

/**
 * What an approver decides, as it was sent.
 *
 * @param decision the code of the button
 * @param version of the action, as the approver saw it
 * @param key made with the form, so that one that is sent twice counts once
 */
record DecisionForm(String decision, String reason, String version, String key) {

    DecisionForm {
        decision = Objects.requireNonNullElse(decision, "");
        reason = Objects.requireNonNullElse(reason, "").strip();
        version = Objects.requireNonNullElse(version, "");
        key = Objects.requireNonNullElse(key, "");
    }

    /** Of the action as it stands now, with the reason that was typed before. */
    static DecisionForm of(ActionRow action, String reason) {
        return new DecisionForm(
                "", reason, String.valueOf(action.version()), UUID.randomUUID().toString());
    }

    Decision decided() {
        return Coded.find(Decision.class, this.decision)
                .orElseThrow(() -> new BadRequest("Decide with one of the buttons of the page"));
    }

    int seen() {
        return this.version.matches("\\d{1,9}") ? Integer.parseInt(this.version) : -1;
    }

    @Nullable
    String keyOrNull() {
        return this.key.isEmpty() || this.key.length() > ReportForm.KEY ? null : this.key;
    }

    /** What is wrong with the reason, or null. */
    @Nullable
    String fault() {
        if (this.reason.isEmpty() && decided().needsReason()) {
            return "Say why: whoever asked is told it";
        }
        return ReportCheck.fault("reason", this.reason, Report.REASON);
    }
}
