package org.turnaround.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    private static final String PAGE = "desk/form";
    private static final String NUMBER = "/{id:\\d+}";

    private final Kinds kinds;
    private final Desk desk;
    private final FormBinder binder;
    private final FormCheck check;
    private final Lookups lookups;
    private final Words words;
    private final EntryPage page;

    DeskController(
            Kinds kinds, Desk desk, FormBinder binder, FormCheck check, Lookups lookups, Words words, EntryPage page) {
        this.kinds = kinds;
        this.desk = desk;
        this.binder = binder;
        this.check = check;
        this.lookups = lookups;
        this.words = words;
        this.page = page;
    }

    @GetMapping
    String list(HttpServletRequest request, @RequestParam(defaultValue = "") String q, Model model) {
        Kind<?, ?> kind = kind(request, "");
        String typed = q.strip().substring(0, Math.min(q.strip().length(), 100));
        model.addAttribute("q", typed);
        model.addAttribute("found", kind.find(typed));
        return page(kind, model, "desk/list");
    }

    @GetMapping("/new")
    String fresh(HttpServletRequest request, Author by, Model model) {
        Kind<?, ?> kind = kind(request, "/new");
        return fresh(kind, request, by, model);
    }

    private <E extends Thing<F>, F extends Record> String fresh(
            Kind<E, F> kind, HttpServletRequest request, Author by, Model model) {
        Map<String, Object> said = new LinkedHashMap<>(kind.shape().values(kind.blank()));
        said.putAll(kind.shape()
                .values(this.binder.bind(kind, request.getParameterMap()).form()));
        F form = this.desk.completed(kind, kind.shape().form(said), 0);
        kind.permit(by, form);
        return show(kind, 0, 0, form, this.check.none(kind, form), Envelope.fresh(), model);
    }

    @GetMapping(NUMBER)
    String edit(HttpServletRequest request, @PathVariable long id, Author by, Model model) {
        return edit(kind(request, "/" + id), id, by, model);
    }

    private <E extends Thing<F>, F extends Record> String edit(Kind<E, F> kind, long id, Author by, Model model) {
        E thing = this.desk.found(kind, id);
        F form = thing.form();
        kind.permit(by, thing);
        return show(kind, id, thing.version(), form, this.check.none(kind, form), Envelope.fresh(), model);
    }

    @PostMapping
    ModelAndView enter(HttpServletRequest request, Author by, Model model, RedirectAttributes flash) {
        return send(kind(request, ""), 0, request, by, model, flash);
    }

    @PostMapping(NUMBER)
    ModelAndView change(
            HttpServletRequest request, @PathVariable long id, Author by, Model model, RedirectAttributes flash) {
        return send(kind(request, "/" + id), id, request, by, model, flash);
    }

    private <E extends Thing<F>, F extends Record> ModelAndView send(
            Kind<E, F> kind, long id, HttpServletRequest request, Author by, Model model, RedirectAttributes flash) {
        Envelope envelope = Envelope.of(request);
        FormBinder.Bound<F> bound = this.binder.bind(kind, request.getParameterMap());
        F form = bound.form();
        if (envelope.looks()) {
            F offered = kind.pressed(form, request.getParameter("find"));
            return new ModelAndView(show(kind, id, envelope.base(), offered, bound.errors(), envelope, model));
        }
        if (bound.errors().hasErrors()) {
            this.check.of(kind, this.desk.completed(kind, form, id), id).getAllErrors().stream()
                    .filter(error -> isNew(bound.errors(), error))
                    .forEach(bound.errors()::addError);
            show(kind, id, envelope.base(), form, bound.errors(), envelope, model);
            return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return answer(kind, id, envelope, this.desk.save(by, kind, envelope.around(id, form)), model, flash);
        } catch (Refused ex) {
            bound.errors().reject("refused", ex.sentence());
            show(kind, id, envelope.base(), form, bound.errors(), envelope, model);
            return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** A field that cannot be read is not complained of twice. */
    private static boolean isNew(Errors errors, ObjectError error) {
        return !(error instanceof FieldError at) || !errors.hasFieldErrors(Shape.general(at.getField()));
    }

    private <E extends Thing<F>, F extends Record> ModelAndView answer(
            Kind<E, F> kind, long id, Envelope envelope, Result<F> result, Model model, RedirectAttributes flash) {
        if (result instanceof Result.Saved<F> saved) {
            return saved(kind, saved, flash);
        }
        if (result instanceof Result.Wrong<F> wrong) {
            show(kind, id, envelope.base(), wrong.form(), wrong.errors(), envelope, model);
            return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (result instanceof Result.Asked<F> asked) {
            model.addAttribute("alike", asked.alike());
            show(kind, id, 0, asked.form(), this.check.none(kind, asked.form()), envelope, model);
            return new ModelAndView(PAGE, HttpStatus.CONFLICT);
        }
        if (result instanceof Result.Clash<F> clash) {
            model.addAttribute("clashes", clashes(kind, clash));
            model.addAttribute("clashed", true);
            show(kind, id, clash.version(), clash.form(), clash.errors(), envelope, model);
            return new ModelAndView(PAGE, HttpStatus.CONFLICT);
        }
        model.addAttribute("gone", true);
        F form = ((Result.Gone<F>) result).form();
        show(kind, 0, 0, form, this.check.none(kind, form), envelope, model);
        return new ModelAndView(PAGE, HttpStatus.GONE);
    }

    private ModelAndView saved(Kind<?, ?> kind, Result.Saved<?> saved, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", saved.change() == 0 ? "Nothing was changed" : "Saved");
        flash.addFlashAttribute("change", saved.change());
        flash.addFlashAttribute(
                "theirs",
                saved.theirs().stream()
                        .map(path -> this.words.labelWithLine(kind, path))
                        .toList());
        return new ModelAndView("redirect:" + kind.desk() + "/" + saved.id());
    }

    /** A field that both changed, as it stands there and as it was typed. */
    public record Both(String label, String there, String typed) {}

    private <F extends Record> List<Both> clashes(Kind<?, F> kind, Result.Clash<F> clash) {
        Map<String, Object> mine = kind.shape().values(clash.form());
        List<Both> both = new ArrayList<>();
        clash.clashes()
                .forEach(path -> both.add(new Both(
                        this.words.labelWithLine(kind, path),
                        this.words.value(kind, path, clash.there().get(path)),
                        this.words.value(kind, path, mine.get(path)))));
        return both;
    }

    /** The very page of an entry that the public will see. */
    @GetMapping(NUMBER + "/preview")
    String preview(HttpServletRequest request, @PathVariable long id, Author by, Model model) {
        return preview(kind(request, "/" + id + "/preview"), id, by, model);
    }

    private <E extends Thing<F>, F extends Record> String preview(Kind<E, F> kind, long id, Author by, Model model) {
        if (!(kind.isEntry())) {
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
        Kind<?, ?> kind = kind(request, "/" + id + "/publication");
        return act(
                kind, id, flash, "Published: everybody can read it now", () -> this.desk.publish(by, kind, id, base));
    }

    /** Asks once before something is withdrawn or thrown away. */
    @GetMapping(NUMBER + "/{way:withdrawal|discard}")
    String ask(HttpServletRequest request, @PathVariable long id, @PathVariable String way, Model model) {
        return ask(kind(request, "/" + id + "/" + way), id, way, model);
    }

    private <E extends Thing<F>, F extends Record> String ask(Kind<E, F> kind, long id, String way, Model model) {
        E thing = this.desk.found(kind, id);
        model.addAttribute("id", id);
        model.addAttribute("base", thing.version());
        model.addAttribute("called", kind.title(thing.form()));
        model.addAttribute("dependants", kind.dependants(id));
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
        Kind<?, ?> kind = kind(request, "/" + id + "/withdrawal");
        try {
            this.desk.withdraw(by, kind, id, base, why);
        } catch (Refused ex) {
            model.addAttribute("refused", ex.sentence());
            model.addAttribute("why", why);
            return new ModelAndView(ask(kind, id, "withdrawal", model), HttpStatus.UNPROCESSABLE_CONTENT);
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
        Kind<?, ?> kind = kind(request, "/" + id + "/discard");
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

    private Kind<?, ?> kind(HttpServletRequest request, String behind) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return this.kinds.at(path.substring(0, path.length() - behind.length()));
    }

    private <E extends Thing<F>, F extends Record> String show(
            Kind<E, F> kind, long id, int base, F form, Errors errors, Envelope envelope, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("base", base);
        model.addAttribute(
                "key",
                Objects.requireNonNullElse(envelope.key(), UUID.randomUUID().toString()));
        model.addAllAttributes(kind.extras(form, id));
        model.addAttribute("why", Objects.requireNonNullElse(envelope.why(), ""));
        model.addAttribute("view", new FormView(kind, form, errors, envelope.finds(), this.words, this.lookups));
        boolean waits = kind.fresh() instanceof PublishedThing<?>;
        if (id != 0) {
            Standing standing = standing(kind, id);
            model.addAttribute("standing", standing);
            waits = waits && !standing.isPublic();
        }
        model.addAttribute("isDraft", waits);
        return page(kind, model, PAGE);
    }

    /** Where a thing stands: above its form. */
    public record Standing(
            String title,
            State state,
            boolean hasState,
            boolean isPublic,
            boolean isEntry,
            boolean isDiscardable,
            @Nullable String stateReason,
            @Nullable String address,
            List<String> obstacles,
            Map<String, Map<String, String>> besides) {}

    private <E extends Thing<F>, F extends Record> Standing standing(Kind<E, F> kind, long id) {
        E thing = this.desk.found(kind, id);
        boolean hasState = thing instanceof PublishedThing<?>;
        return new Standing(
                kind.title(thing.form()),
                thing.state(),
                hasState,
                kind.isPublic(thing),
                kind.isEntry(),
                kind.isDiscardable(thing),
                thing instanceof PublishedThing<?> published ? published.stateReason() : null,
                kind.address(thing),
                this.desk.obstacles(kind, id),
                kind.besides(thing));
    }

    private String page(Kind<?, ?> kind, Model model, String template) {
        model.addAttribute("kind", kind.code());
        model.addAttribute("one", this.words.one(kind));
        model.addAttribute("many", this.words.many(kind));
        model.addAttribute("desk", kind.desk());
        model.addAttribute("staff", kind.desk().startsWith("/staff/"));
        return template;
    }

    /** What travels with every form beside its fields. */
    private record Envelope(
            int base,
            @Nullable String key,
            @Nullable String why,
            boolean confirmed,
            boolean looks,
            Map<String, String> finds) {

        private static final Set<String> YES = Set.of("yes");

        static Envelope fresh() {
            return new Envelope(0, null, null, false, false, Map.of());
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
                    request.getParameter("key"),
                    request.getParameter("why"),
                    YES.contains(String.valueOf(request.getParameter("confirmed"))),
                    request.getParameter("find") != null,
                    finds);
        }

        private static int number(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return 0;
            }
            if (!text.matches("\\d{1,9}")) {
                throw new BadRequest("The form does not say which version it was made from");
            }
            return Integer.parseInt(text);
        }

        <F extends Record> Submission<F> around(long id, F form) {
            return new Submission<>(id, this.base, this.key, form, Way.BROWSER, this.why, this.confirmed);
        }
    }
}
