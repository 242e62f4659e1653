package org.turnaround.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Author;
import org.turnaround.desk.form.Faults;
import org.turnaround.desk.form.FormView;
import org.turnaround.desk.form.Shape;
import org.turnaround.desk.form.Words;
import org.turnaround.record.EntryPage;
import org.turnaround.shared.BadRequest;
import org.turnaround.shared.NotFound;

/**
 * The pages of the desk, the same for every kind: a list, a form, and the ways out. A form can be opened with its fields in
 * the address, so that what was said once is not asked again: {@code /editor/calls/new?entry.council=3}.
 */
@Controller
@RequestMapping({"/editor/{things}", "/staff/desk/{things}"})
class DeskController {

    private static final HttpStatus WRONG = HttpStatus.UNPROCESSABLE_CONTENT;
    private static final String NUMBER = "/{id:\\d+}";

    private final Kinds kinds;
    private final Desk desk;
    private final FormBinder binder;
    private final FormCheck check;
    private final Words words;
    private final EntryPage page;

    DeskController(Kinds kinds, Desk desk, FormBinder binder, FormCheck check, Words words, EntryPage page) {
        this.kinds = kinds;
        this.desk = desk;
        this.binder = binder;
        this.check = check;
        this.words = words;
        this.page = page;
    }

    @GetMapping
    String list(HttpServletRequest request, @RequestParam(defaultValue = "") String q, Model model) {
        Kind<?, ?> kind = kind(request);
        String typed = q.strip().substring(0, Math.min(q.strip().length(), 100));
        model.addAttribute("q", typed);
        model.addAttribute("found", kind.find(typed));
        return page(kind, model, "desk/list");
    }

    @GetMapping("/new")
    ModelAndView fresh(HttpServletRequest request, Author by, Model model) {
        var kind = kind(request);
        Map<String, Object> said = new LinkedHashMap<>(kind.shape().values(kind.blank()));
        said.putAll(kind.shape()
                .values(this.binder
                        .bind(kind.shape(), request.getParameterMap())
                        .form()));
        Record form = this.desk.completed(kind, kind.shape().form(said), 0);
        kind.permit(by, form);
        return show(
                HttpStatus.OK, new Sheet(kind, 0, 0, Envelope.fresh(), model), form, Faults.none(kind.shape(), form));
    }

    @GetMapping(NUMBER)
    ModelAndView edit(HttpServletRequest request, @PathVariable long id, Author by, Model model) {
        var kind = kind(request);
        Thing<Record> thing = this.desk.found(kind, id);
        Record form = thing.form();
        kind.permit(by, thing);
        Sheet on = new Sheet(kind, id, thing.version(), Envelope.fresh(), model);
        return show(HttpStatus.OK, on, form, Faults.none(kind.shape(), form));
    }

    @PostMapping
    ModelAndView enter(HttpServletRequest request, Author by, Model model, RedirectAttributes flash) {
        return change(request, 0, by, model, flash);
    }

    @PostMapping(NUMBER)
    ModelAndView change(
            HttpServletRequest request, @PathVariable long id, Author by, Model model, RedirectAttributes flash) {
        var kind = kind(request);
        Envelope envelope = Envelope.of(request);
        Sheet on = new Sheet(kind, id, envelope.base(), envelope, model);
        FormBinder.Bound<Record> bound = this.binder.bind(kind.shape(), request.getParameterMap());
        Record form = bound.form();
        Errors errors = bound.errors();
        if (id != 0 && (envelope.find() != null || errors.hasErrors())) {
            kind.permit(by, this.desk.found(kind, id));
        }
        if (envelope.find() != null) {
            return show(HttpStatus.OK, on, kind.pressed(form, envelope.find()), errors);
        }
        if (errors.hasErrors()) {
            this.check.of(kind, this.desk.completed(kind, form, id), id).getAllErrors().stream()
                    .filter(error -> isNew(errors, error))
                    .forEach(bound.errors()::addError);
            return show(WRONG, on, form, errors);
        }
        try {
            Result<Record> result = this.desk.save(by, kind, envelope.around(id, form));
            ModelAndView answer = answer(on, result, flash);
            if (envelope.publish() && result instanceof Result.Saved<Record> saved) {
                int version = this.desk.found(kind, saved.id()).version();
                publish(kind, saved.id(), version, by, flash);
            }
            return answer;
        } catch (Refused ex) {
            errors.reject("refused", ex.sentence());
            return show(WRONG, on, form, errors);
        }
    }

    /** A field that cannot be read is not complained of twice. */
    private static boolean isNew(Errors errors, ObjectError error) {
        return !(error instanceof FieldError at) || !errors.hasFieldErrors(Shape.general(at.getField()));
    }

    private ModelAndView answer(Sheet on, Result<Record> result, RedirectAttributes flash) {
        if (result instanceof Result.Saved<Record> saved) {
            return saved(on.kind, saved, flash);
        }
        if (result instanceof Result.Wrong<Record> wrong) {
            return show(WRONG, on, wrong.form(), wrong.errors());
        }
        if (result instanceof Result.Asked<Record> asked) {
            on.model.addAttribute("alike", asked.alike());
            return show(HttpStatus.CONFLICT, on.of(on.id, 0), asked.form(), Faults.none(on.kind.shape(), asked.form()));
        }
        if (result instanceof Result.Clash<Record> clash) {
            on.model.addAttribute("clashes", clashes(on.kind, clash));
            on.model.addAttribute("clashed", true);
            return show(HttpStatus.CONFLICT, on.of(on.id, clash.version()), clash.form(), clash.errors());
        }
        on.model.addAttribute("gone", true);
        Record form = ((Result.Gone<Record>) result).form();
        return show(HttpStatus.GONE, on.of(0, 0), form, Faults.none(on.kind.shape(), form));
    }

    private ModelAndView saved(Kind<?, ?> kind, Result.Saved<?> saved, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", saved.change() == 0 ? "Nothing was changed" : "Saved");
        flash.addFlashAttribute("change", saved.change());
        flash.addFlashAttribute(
                "theirs",
                saved.theirs().stream()
                        .map(path -> this.words.labelWithLine(kind.shape(), path))
                        .toList());
        return new ModelAndView("redirect:" + kind.desk() + "/" + saved.id());
    }

    /** A field that both changed, as it stands there and as it was typed. */
    public record Both(String label, String there, String typed) {}

    private List<Both> clashes(Kind<?, Record> kind, Result.Clash<Record> clash) {
        Map<String, Object> mine = kind.shape().values(clash.form());
        return clash.clashes().stream()
                .map(path -> new Both(
                        this.words.labelWithLine(kind.shape(), path),
                        this.words.value(kind.shape(), path, clash.there().get(path)),
                        this.words.value(kind.shape(), path, mine.get(path))))
                .toList();
    }

    /** The very page of an entry that the public will see. */
    @GetMapping(NUMBER + "/preview")
    String preview(HttpServletRequest request, @PathVariable long id, Author by, Model model) {
        var kind = kind(request);
        if (!kind.isEntry()) {
            throw new NotFound("a preview at this address");
        }
        kind.permit(by, this.desk.found(kind, id));
        model.addAttribute("desk", kind.desk() + "/" + id);
        return this.page.preview(id, model);
    }

    @PostMapping(NUMBER + "/publication")
    String publish(
            HttpServletRequest request,
            @PathVariable long id,
            @RequestParam int base,
            Author by,
            RedirectAttributes flash) {
        return publish(kind(request), id, base, by, flash);
    }

    private String publish(Kind<Thing<Record>, Record> kind, long id, int seen, Author by, RedirectAttributes flash) {
        return act(
                kind, id, flash, "Published: everybody can read it now", () -> this.desk.publish(by, kind, id, seen));
    }

    /** Asks once before something is withdrawn or thrown away. */
    @GetMapping(NUMBER + "/{way:withdrawal|discard}")
    String ask(HttpServletRequest request, @PathVariable long id, @PathVariable String way, Author by, Model model) {
        var kind = kind(request);
        Thing<Record> thing = this.desk.found(kind, id);
        kind.permit(by, thing);
        model.addAttribute("id", id);
        model.addAttribute("base", thing.version());
        model.addAttribute("called", kind.title(thing.form()));
        model.addAttribute("dependants", kind.dependants(id));
        model.addAttribute("goAlong", way.equals("withdrawal") && kind.takesDependantsAlong());
        model.addAttribute("isPublic", kind.isPublic(thing));
        return page(kind, model, "desk/" + way);
    }

    @PostMapping(NUMBER + "/withdrawal")
    ModelAndView withdraw(
            HttpServletRequest request,
            @PathVariable long id,
            @RequestParam int base,
            @RequestParam(defaultValue = "") String why,
            Author by,
            Model model,
            RedirectAttributes flash) {
        var kind = kind(request);
        try {
            this.desk.withdraw(by, kind, id, base, why);
        } catch (Refused ex) {
            model.addAttribute("refused", ex.sentence());
            model.addAttribute("why", why);
            return new ModelAndView(ask(request, id, "withdrawal", by, model), WRONG);
        }
        flash.addFlashAttribute("notice", "Withdrawn: its address now says why");
        return new ModelAndView("redirect:" + kind.desk() + "/" + id);
    }

    @PostMapping(NUMBER + "/discard")
    String discard(
            HttpServletRequest request,
            @PathVariable long id,
            @RequestParam int base,
            @RequestParam(defaultValue = "") String why,
            Author by,
            RedirectAttributes flash) {
        var kind = kind(request);
        String there = act(kind, id, flash, "It is thrown away", () -> this.desk.discard(by, kind, id, base, why));
        return flash.getFlashAttributes().containsKey("refused") ? there : "redirect:" + kind.desk();
    }

    private static String act(Kind<?, ?> kind, long id, RedirectAttributes flash, String done, Runnable act) {
        try {
            act.run();
            flash.addFlashAttribute("notice", done);
        } catch (Refused ex) {
            flash.addFlashAttribute("refused", ex.sentence());
        }
        return "redirect:" + kind.desk() + "/" + id;
    }

    private Kind<Thing<Record>, Record> kind(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return this.kinds.at(path.replaceFirst("^(/editor|/staff/desk)/([^/]*).*", "$1/$2"));
    }

    /**
     * A form's page that is being filled.
     *
     * @param id of the thing, 0 for a new one
     * @param base the version that its form is made from
     */
    private record Sheet(Kind<Thing<Record>, Record> kind, long id, int base, Envelope envelope, Model model) {

        Sheet of(long otherId, int otherBase) {
            return new Sheet(this.kind, otherId, otherBase, this.envelope, this.model);
        }
    }

    private ModelAndView show(HttpStatus status, Sheet on, Record form, Errors errors) {
        Model model = on.model;
        model.addAttribute("id", on.id);
        model.addAttribute("base", on.base);
        model.addAttribute("key", on.envelope.key());
        model.addAllAttributes(on.kind.extras(form, on.id));
        model.addAttribute("why", Objects.requireNonNullElse(on.envelope.why(), ""));
        FormView.Place place = FormView.Place.alone(on.envelope.finds());
        model.addAttribute("view", new FormView(on.kind.shape(), form, errors, this.words, place));
        boolean waits = on.kind.fresh() instanceof PublishedThing<?>;
        if (on.id != 0) {
            Status standing = standing(on.kind, on.id);
            model.addAttribute("standing", standing);
            waits = waits && !standing.isPublic();
        }
        model.addAttribute("isDraft", waits);
        model.addAttribute("canPublish", waits && on.kind.fresh().state() == State.DRAFT);
        return new ModelAndView(page(on.kind, model, "desk/form"), status);
    }

    /** Where a thing stands: above its form. */
    public record Status(
            String title,
            State state,
            boolean hasState,
            boolean isPublic,
            boolean isEntry,
            boolean isDiscardable,
            @Nullable String stateReason,
            @Nullable String address,
            List<String> obstacles,
            Map<String, Map<String, String>> besides,
            Map<String, String> next) {}

    private Status standing(Kind<Thing<Record>, Record> kind, long id) {
        Thing<Record> thing = this.desk.found(kind, id);
        return new Status(
                kind.title(thing.form()),
                thing.state(),
                thing instanceof PublishedThing<?>,
                kind.isPublic(thing),
                kind.isEntry(),
                kind.isDiscardable(thing),
                thing instanceof PublishedThing<?> published ? published.stateReason() : null,
                kind.address(thing),
                this.desk.obstacles(kind, id),
                kind.besides(thing),
                kind.next(thing));
    }

    private String page(Kind<?, ?> kind, Model model, String template) {
        model.addAttribute("kind", kind.code());
        model.addAttribute("one", this.words.one(kind.shape()));
        model.addAttribute("many", this.words.many(kind.shape()));
        model.addAttribute("desk", kind.desk());
        model.addAttribute("staff", kind.desk().startsWith("/staff/"));
        return template;
    }

    /**
     * What travels with every form beside its fields.
     *
     * @param publish it is to be public, if it can be
     * @param find the button that was pressed to look for something, or null where the form was sent
     * @param finds what was typed into each search
     */
    record Envelope(
            int base,
            String key,
            @Nullable String why,
            boolean confirmed,
            boolean publish,
            @Nullable String find,
            Map<String, String> finds) {

        /** A page of several things puts the name of each behind it, and 200 are stored. */
        private static final int LONGEST_KEY = 100;

        /** Of a form that is shown for the first time. */
        static Envelope fresh() {
            return new Envelope(0, key(null), null, false, false, null, Map.of());
        }

        static Envelope of(HttpServletRequest request) {
            Map<String, String> finds = new LinkedHashMap<>();
            request.getParameterMap().forEach((name, values) -> {
                if (name.startsWith("finds[") && name.endsWith("]")) {
                    finds.put(
                            name.substring(6, name.length() - 1),
                            values[0].substring(0, Math.min(values[0].length(), 100)));
                }
            });
            return new Envelope(
                    number(request.getParameter("base")),
                    key(request.getParameter("key")),
                    request.getParameter("why"),
                    "yes".equals(request.getParameter("confirmed")),
                    "yes".equals(request.getParameter("publish")),
                    request.getParameter("find"),
                    finds);
        }

        private static String key(@Nullable String text) {
            if (text != null && text.length() > LONGEST_KEY) {
                throw new BadRequest("The form is not as it was shown");
            }
            return text == null || text.isEmpty() ? UUID.randomUUID().toString() : text;
        }

        private static int number(@Nullable String text) {
            if (text != null && !text.matches("\\d{0,9}")) {
                throw new BadRequest("The form does not say which version it was made from");
            }
            return text == null || text.isEmpty() ? 0 : Integer.parseInt(text);
        }

        <F extends Record> Submission<F> around(long id, F form) {
            return new Submission<>(id, this.base, this.key, form, Way.BROWSER, this.why, this.confirmed);
        }
    }
}
