package org.turnaround.plan.reporting;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.account.Author;
import org.turnaround.desk.Way;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.Actions;
import org.turnaround.plan.action.ReportNotTaken;
import org.turnaround.plan.action.Updates.Taken;
import org.turnaround.shared.BadRequest;

/**
 * Reports on actions from programs: the council's own system, or a script. A program says in a header what it saw and
 * whether it asks again; what is not taken is answered with an RFC 9457 problem document.
 */
@RestController
@RequestMapping("/api/v1/actions/{action}")
class UpdateApiController {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})\"");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final Actions actions;
    private final Reports reports;

    UpdateApiController(Actions actions, Reports reports) {
        this.actions = actions;
        this.reports = reports;
    }

    @ModelAttribute("action")
    ActionRow action(@PathVariable("action") long id, Author by) {
        return this.actions.reportedBy(by, id);
    }

    /** How the action stands, with the version that a report has to name. */
    @GetMapping
    ResponseEntity<ActionJson> show(@ModelAttribute(name = "action", binding = false) ActionRow action) {
        return ResponseEntity.ok()
                .eTag(tag(action.version()))
                .body(new ActionJson(
                        action.id(),
                        action.ref(),
                        action.title(),
                        action.state().code(),
                        action.version(),
                        action.url()));
    }

    @PostMapping("/updates")
    ResponseEntity<UpdateJson> add(
            @ModelAttribute(name = "action", binding = false) ActionRow action,
            @RequestBody UpdateRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Author by) {
        ReportForm form = ReportForm.of(request, version(ifMatch), key(key));
        Taken taken = this.reports.take(action, form, by, Way.API);
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/entries/" + taken.id()))
                .eTag(tag(taken.version()))
                .body(new UpdateJson(taken.id(), action.id(), form.state(), taken.version(), "/entries/" + taken.id()));
    }

    @ExceptionHandler
    ProblemDetail notTaken(ReportNotTaken ex) {
        HttpStatus status = switch (ex.why()) {
            case ROLE -> HttpStatus.FORBIDDEN;
            case STATE, OWN_REPORT -> HttpStatus.CONFLICT;
            case CHANGED -> HttpStatus.PRECONDITION_FAILED;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(ex.getMessage()));
        if (status == HttpStatus.UNPROCESSABLE_CONTENT && !ex.faults().isEmpty()) {
            problem.setProperty("fields", ex.faults());
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unsaid(VersionMissing ex) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.PRECONDITION_REQUIRED,
                "Say in an If-Match header which version of the action you saw, as in \"7\"");
    }

    /** Whoever does not say what they saw might overwrite what they did not see. */
    private static final class VersionMissing extends RuntimeException {}

    /** The version that If-Match names: one, in quotation marks. */
    private static String version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new VersionMissing();
        }
        Matcher matcher = VERSION.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw new BadRequest("If-Match names the version that you saw, as in \"7\"");
        }
        return matcher.group(1);
    }

    private static @Nullable String key(@Nullable String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new BadRequest("An Idempotency-Key has 1 to 200 visible ASCII characters");
        }
        return key;
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** A report as a program sends it, under the contract, which names its fields as forms do. */
    record UpdateRequest(
            @Nullable String state,
            @Nullable String reportedRating,
            @Nullable String note,
            @Nullable String value,
            @Nullable String valueAsAt,
            @Nullable String evidenceUrl,
            @Nullable String due,
            @Nullable String dueReason,
            @Nullable String supersededBy) {}

    /** The action as a reporter needs to know it. */
    record ActionJson(long id, String ref, String title, String state, int version, String url) {}

    /** The update that was taken; {@code version} is the one that the next report has to name. */
    record UpdateJson(long id, long action, @Nullable String state, int version, String url) {}
}
