package org.turnaround.plan.reporting;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.turnaround.account.Author;
import org.turnaround.desk.Way;
import org.turnaround.plan.ActionRow;
import org.turnaround.plan.ActionState;
import org.turnaround.plan.Actions;
import org.turnaround.plan.action.ReportNotTaken;
import org.turnaround.plan.action.Updates.Taken;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.Page;
import org.turnaround.shared.PartialDate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports on actions from programs: the council's own system, or a script. A program says in a header what it saw and
 * whether it asks again; what is not taken is answered with an RFC 9457 problem document.
 */
@RestController
@RequestMapping("/api/v1/actions")
class UpdateApiController {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})\"");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private static final ObjectReader UPDATES = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(UpdateRequest.class);
    private static final int LONGEST = 40;

    private final Actions actions;
    private final Reports reports;

    UpdateApiController(Actions actions, Reports reports) {
        this.actions = actions;
        this.reports = reports;
    }

    /** One's own: those of the councils that one reports for, a hundred at a time. */
    @GetMapping
    ActionsJson all(@RequestParam(required = false) @Nullable String after, Author by) {
        Page<ActionRow> page = this.actions.ofCouncils(by.councils(), after);
        return new ActionsJson(page.rows().stream().map(ActionJson::of).toList(), page.next());
    }

    /** How the action stands, with the version that a report has to name. */
    @GetMapping("/{action}")
    ResponseEntity<ActionJson> show(@PathVariable("action") long id, Author by) {
        ActionRow action = this.actions.reportedBy(by, id);
        return ResponseEntity.ok().eTag(tag(action.version())).body(ActionJson.of(action));
    }

    @PostMapping(path = "/{action}/updates", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<UpdateJson> add(
            @PathVariable("action") long id,
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Author by) {
        ActionRow action = this.actions.reportedBy(by, id);
        UpdateRequest request = read(body);
        ActionState now = this.reports.stateUnder(by, key(key)).orElse(action.state());
        ReportForm form = ReportForm.of(request, now, version(ifMatch), key);
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

    /** A field that is not known may be one that is misspelt: it is never passed over. */
    private static UpdateRequest read(byte @Nullable [] body) {
        try {
            UpdateRequest request = body == null ? null : UPDATES.readValue(body);
            if (request != null) {
                return request;
            }
        } catch (UnrecognizedPropertyException ex) {
            String known = Arrays.stream(UpdateRequest.class.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.joining(", "));
            throw new ReportNotTaken(Map.of(
                    StringUtils.truncate(ex.getPropertyName(), LONGEST),
                    "There is no such field. An update can have " + known));
        } catch (JacksonException ex) {
            throw new BadRequest("This is not the JSON of an update: look at line %s, column %s%s"
                    .formatted(ex.getLocation().getLineNr(), ex.getLocation().getColumnNr(), field(ex)));
        }
        throw new BadRequest(
                "Send an update as JSON, as in {\"state\": \"in-progress\", \"note\": \"Two posts filled\"}");
    }

    private static String field(JacksonException ex) {
        return ex.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .findFirst()
                .map(name -> ", the field " + StringUtils.truncate(name, LONGEST))
                .orElse("");
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
            @Nullable String supersededBy,
            @Nullable Boolean unchanged) {}

    /** The action as a reporter needs to know it. */
    record ActionJson(
            long id,
            String ref,
            String title,
            String council,
            String plan,
            String state,
            @Nullable String reportedRating,
            @Nullable String due,
            int version,
            String url) {

        static ActionJson of(ActionRow action) {
            PartialDate due = action.due().now();
            return new ActionJson(
                    action.id(),
                    action.ref(),
                    action.title(),
                    action.council().slug(),
                    action.plan().title(),
                    action.state().code(),
                    action.rating() == null ? null : action.rating().label(),
                    due == null ? null : due.edtf(),
                    action.version(),
                    action.url());
        }
    }

    /** A page of them; {@code next} is the cursor of the one after it, or null. */
    record ActionsJson(List<ActionJson> actions, @Nullable String next) {}

    /** The update that was taken; {@code version} is the one that the next report has to name. */
    record UpdateJson(long id, long action, @Nullable String state, int version, String url) {}
}
