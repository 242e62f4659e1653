package org.turnaround.plan.reporting;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import org.turnaround.plan.Updates.Taken;

/** Reports on actions from programs: the council's own system, or a script. */
@RestController
@RequestMapping("/api/v1/actions/{action}")
class UpdateApiController {

    private final Actions actions;
    private final Reporter reporter;

    UpdateApiController(Actions actions, Reporter reporter) {
        this.actions = actions;
        this.reporter = reporter;
    }

    @ModelAttribute("action")
    ActionRow action(@PathVariable("action") long id, Author by) {
        return this.actions.reportedBy(by, id);
    }

    /** How the action stands, with the version that a report has to name. */
    @GetMapping
    ResponseEntity<ActionJson> show(@ModelAttribute(name = "action", binding = false) ActionRow action) {
        return ResponseEntity.ok().eTag(tag(action.version())).body(ActionJson.of(action));
    }

    @PostMapping("/updates")
    ResponseEntity<UpdateJson> add(
            @ModelAttribute(name = "action", binding = false) ActionRow action,
            @RequestBody UpdateRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Author by) {
        UpdateForm form = request.form(Headers.version(ifMatch), Headers.key(key));
        Map<String, String> faults = named(this.reporter.faults(action, form));
        if (!faults.isEmpty()) {
            throw new WrongFields(faults);
        }
        Taken taken = this.reporter.take(action, form, by, Way.API);
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/entries/" + taken.id()))
                .eTag(tag(taken.version()))
                .body(new UpdateJson(taken.id(), action.id(), form.state(), taken.version(), "/entries/" + taken.id()));
    }

    /** Fields as the contract names them. */
    private static Map<String, String> named(Map<String, String> faults) {
        Map<String, String> named = new LinkedHashMap<>();
        faults.forEach((field, fault) -> named.put(field.equals("rating") ? "reportedRating" : field, fault));
        return named;
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** The action as a reporter needs to know it. */
    record ActionJson(long id, String ref, String title, String state, int version, String url) {

        static ActionJson of(ActionRow action) {
            return new ActionJson(
                    action.id(), action.ref(), action.title(), action.state().code(), action.version(), action.url());
        }
    }

    /** The update that was taken; {@code version} is the one that the next report has to name. */
    record UpdateJson(long id, long action, @Nullable String state, int version, String url) {}
}
