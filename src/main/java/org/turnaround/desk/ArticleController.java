package org.turnaround.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.turnaround.account.Author;
import org.turnaround.desk.Article.Part;
import org.turnaround.desk.Articles.Came;
import org.turnaround.desk.DeskController.Envelope;
import org.turnaround.desk.form.FormView;
import org.turnaround.desk.form.Lookups;
import org.turnaround.desk.form.PlaceAndDay;
import org.turnaround.desk.form.Shape;
import org.turnaround.desk.form.Words;

/**
 * One page for an article: its source, what is said once, and as many statements, calls, commitments, positions, silences
 * and meetings as it has. Each button sends the whole page and gets it back with everything kept.
 */
@Controller
class ArticleController {

    /** People whose names stand in a text, by their first place there. */
    private static final String NAMED = """
            select 'person-' || p.id
              from (select lower(left(?, 50000)) as text) t cross join person p cross join lateral (
                   select min(nullif(position(lower(n) in t.text), 0)) as place
                     from unnest(array_append(p.also_written, p.name)) n) found
             where found.place is not null order by found.place limit 20
            """;

    private static final String STATEMENTS_OF = """
            select distinct e.id::text, e.headline from citation c join entry e on e.id = c.entry_id
             where c.source_id = ? and e.kind = 'statement' and e.state <> 'withdrawn' order by e.headline limit 30
            """;

    private static final String TEXT_OF = "select coalesce(text, '') from source_text_now where source_id = ?";

    private final Articles articles;
    private final Kinds kinds;
    private final Desk desk;
    private final FormBinder binder;
    private final Shelf shelf;
    private final Lookups lookups;
    private final Words words;

    ArticleController(
            Articles articles, Kinds kinds, Desk desk, FormBinder binder, Shelf shelf, Lookups lookups, Words words) {
        this.articles = articles;
        this.kinds = kinds;
        this.desk = desk;
        this.binder = binder;
        this.shelf = shelf;
        this.lookups = lookups;
        this.words = words;
    }

    /**
     * A part as the page shows it.
     *
     * @param label "Statement 2"
     * @param by in which statement it was said
     * @param wording the very words on it, of a position
     * @param people whose it is, where several are ticked for as many things
     */
    public record PartView(
            String name,
            String kind,
            String label,
            FormView view,
            FormView.Field by,
            FormView.Field wording,
            FormView.@Nullable Field people,
            Map<String, String> alike,
            String datePath,
            @Nullable String councilPath) {

        /** It is about another council than the rest. */
        public boolean elsewhere() {
            return this.councilPath != null
                    && !this.view.field(this.councilPath).value().isEmpty();
        }
    }

    @GetMapping("/editor/articles/new")
    ModelAndView fresh(HttpServletRequest request, Model model) {
        Article article = new Article(request.getParameterMap());
        if (article.parts().isEmpty()) {
            article.press("add:statement");
        }
        return show(HttpStatus.OK, article, Envelope.FRESH, Map.of(), model);
    }

    @PostMapping("/editor/articles")
    ModelAndView enter(HttpServletRequest request, Author by, Model model, RedirectAttributes flash) {
        Article article = new Article(request.getParameterMap());
        Envelope envelope = Envelope.of(request);
        if (envelope.find() != null) {
            article.press(envelope.find());
            return show(HttpStatus.OK, article, envelope, Map.of(), model);
        }
        boolean publish = "yes".equals(article.value("publish"));
        String key = Objects.requireNonNullElseGet(
                envelope.key(), () -> UUID.randomUUID().toString());
        Map<String, Came> came = this.articles.save(article, new Articles.Wish(by, key, publish, envelope.confirmed()));
        if (!came.values().stream().allMatch(Came::isSaved)) {
            boolean wrong = came.values().stream().anyMatch(one -> one.errors().hasErrors());
            HttpStatus status = wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
            return show(status, article, envelope, came, model);
        }
        flash.addFlashAttribute("notice", publish ? "All of it is published" : "All of it is saved as drafts");
        long source = article.held() == 0 ? Articles.of(came, Articles.SOURCE).id() : article.held();
        return new ModelAndView("redirect:/editor/sources/" + source);
    }

    private ModelAndView show(
            HttpStatus status, Article article, Envelope envelope, Map<String, Came> came, Model model) {
        Map<String, Object> said = this.articles.said(article);
        this.articles.seat(article, said);
        Map<String, String> offered = offered(article, said);
        Map<String, String> faults = new LinkedHashMap<>();
        Page page = new Page(article, envelope.finds(), said, offered, came);

        model.addAttribute("once", view(page, Articles.SAID, "said.", Articles.ONCE, faults, ""));
        var source = this.articles.source();
        if (article.held() == 0) {
            model.addAttribute("source", view(page, source.shape(), "source.", Articles.SOURCE, faults, ""));
        } else {
            model.addAttribute("held", article.held());
            model.addAttribute(
                    "heldTitle",
                    source.title(this.desk.found(source, article.held()).form()));
        }
        List<PartView> parts = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> statements = new LinkedHashMap<>(this.shelf.words(STATEMENTS_OF, article.held()));
        for (Part part : article.parts()) {
            Shape<Record> shape = this.kinds.of(part.kind()).shape();
            String label = StringUtils.capitalize(this.words.one(shape).replaceFirst("^an? ", "")) + " "
                    + counts.merge(part.kind(), 1, Integer::sum);
            parts.add(partView(page, part, shape, label, statements, faults));
            if (part.kind().equals("statement")) {
                String headline = Objects.requireNonNullElse(article.value(part.prefix() + "entry.headline"), "");
                statements.put(part.name(), label + (headline.isEmpty() ? "" : ": " + headline));
            }
        }
        model.addAttribute("parts", parts);
        model.addAttribute("faults", faults);
        model.addAttribute(
                "alike", came.values().stream().anyMatch(one -> !one.alike().isEmpty()));
        model.addAttribute(
                "sourceAlike",
                came.containsKey(Articles.SOURCE) ? came.get(Articles.SOURCE).alike() : Map.of());
        model.addAttribute("next", article.next());
        model.addAttribute("full", article.isFull());
        String key = envelope.key();
        model.addAttribute("key", key == null ? UUID.randomUUID().toString() : key);
        return new ModelAndView("editor/article", status);
    }

    /** What all parts of a page share. */
    private record Page(
            Article article,
            Map<String, String> finds,
            Map<String, Object> said,
            Map<String, String> offered,
            Map<String, Came> came) {

        /** What came of it, or else what of it cannot be read. */
        Errors errors(String name, FormBinder.Bound<?> typed) {
            Came one = this.came.get(name);
            return one != null ? one.errors() : typed.errors();
        }
    }

    private PartView partView(
            Page page,
            Part part,
            Shape<Record> shape,
            String label,
            Map<String, String> statements,
            Map<String, String> faults) {
        FormView view = view(page, shape, part.prefix(), part.name(), faults, label + ": ");
        Article article = page.article();
        String quoted =
                shape.fields().containsKey("facts.quotedIn") ? "Quoted in the statement" : "Said in the statement";
        List<String> people = new ArrayList<>(article.values(part.prefix() + Article.PERSON));
        if (article.everybody().contains(part.prefix() + Article.PERSON)) {
            people.add(Article.SEATED);
        }
        return new PartView(
                part.name(),
                part.kind(),
                label,
                view,
                view.extra(
                        "by",
                        quoted,
                        "dropdown",
                        article.values(part.prefix() + "by"),
                        new LinkedHashMap<>(statements),
                        "by"),
                view.extra(
                        "wording",
                        "The very words there on it",
                        "text",
                        article.values(part.prefix() + "wording"),
                        Map.of(),
                        "sources"),
                shape.fields().containsKey(Article.PERSON) ? view.several(Article.PERSON, people) : null,
                page.came().containsKey(part.name())
                        ? page.came().get(part.name()).alike()
                        : Map.of(),
                Objects.requireNonNull(first(shape, "entry.date", "date")),
                first(shape, "entry.council", "council"));
    }

    private static @Nullable String first(Shape<?> shape, String... paths) {
        return Arrays.stream(paths)
                .filter(shape.fields()::containsKey)
                .findFirst()
                .orElse(null);
    }

    /** @param faults to which its own are added, behind the label */
    private <F extends Record> FormView view(
            Page page, Shape<F> shape, String prefix, String name, Map<String, String> faults, String label) {
        Map<String, String[]> sent = page.article().under(prefix);
        String[] people = sent.get(Article.PERSON);
        if (people != null && people.length > 1) {
            sent.remove(Article.PERSON);
        }
        FormBinder.Bound<F> typed = this.binder.bind(shape, sent);
        FormView view = new FormView(
                shape,
                typed.form(),
                page.errors(name, typed),
                page.finds(),
                this.words,
                this.lookups,
                new FormView.Place(
                        prefix, page.said(), page.offered(), page.article().everybody()));
        view.faults().forEach((fault, field) -> faults.put(label + fault, field.isEmpty() ? name : field));
        return view;
    }

    /** Who can be ticked without a search: who sat for the council that day, and whose names stand in the text. */
    private Map<String, String> offered(Article article, Map<String, Object> said) {
        List<String> seated = this.articles.seated(new PlaceAndDay(said));
        String text = article.held() == 0
                ? Objects.requireNonNullElse(article.value("source.text"), "")
                : this.shelf.one(String.class, TEXT_OF, article.held()).orElse("");
        List<String> keys = new ArrayList<>(seated);
        keys.addAll(this.shelf.texts(NAMED, text));
        Map<String, String> names = this.lookups.named("who", keys);
        Map<String, String> offered = new LinkedHashMap<>();
        offered.put(
                Article.SEATED,
                "Everybody who sat for the council that day" + (seated.isEmpty() ? "" : " (" + seated.size() + ")"));
        keys.forEach(key -> offered.put(key, names.getOrDefault(key, key)));
        return offered;
    }
}
