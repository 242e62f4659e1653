package org.turnaround.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
     * @param statements in which it can have been said
     * @param alike what it looks like, by address
     */
    public record PartView(
            Article article,
            Part part,
            String label,
            FormView view,
            Map<String, String> statements,
            Map<String, String> alike) {

        public String name() {
            return this.part.name();
        }

        public String kind() {
            return this.part.kind();
        }

        /** In which statement it was said. */
        public FormView.Field by() {
            return this.view.extra("by", "by", "dropdown", typed("by"), this.statements);
        }

        /** The very words on it, of a position. */
        public FormView.Field wording() {
            return this.view.extra("wording", "sources", "text", typed("wording"), Map.of());
        }

        /** Whose it is: several are ticked for as many things. */
        public FormView.Field people() {
            return this.view.several(Article.PERSON, typed(Article.PERSON));
        }

        private List<String> typed(String field) {
            return this.article.values(name() + "." + field);
        }

        public String datePath() {
            return this.view.has("entry.date") ? "entry.date" : "date";
        }

        public @Nullable String councilPath() {
            return Stream.of("entry.council", "council")
                    .filter(this.view::has)
                    .findFirst()
                    .orElse(null);
        }

        /** It is about another council than the rest. */
        public boolean elsewhere() {
            String council = councilPath();
            return council != null && !this.view.field(council).value().isEmpty();
        }
    }

    @GetMapping("/editor/articles/new")
    ModelAndView fresh(HttpServletRequest request, Model model) {
        Article article = new Article(request.getParameterMap());
        if (article.parts().isEmpty()) {
            article.press("add:statement");
        }
        return show(HttpStatus.OK, article, Envelope.fresh(), Came.NOTHING, model);
    }

    @PostMapping("/editor/articles")
    ModelAndView enter(HttpServletRequest request, Author by, Model model, RedirectAttributes flash) {
        Article article = new Article(request.getParameterMap());
        Envelope envelope = Envelope.of(request);
        if (envelope.find() != null) {
            article.press(envelope.find());
            return show(HttpStatus.OK, article, envelope, Came.NOTHING, model);
        }
        Came came = this.articles.save(by, article, envelope);
        if (!came.isSaved()) {
            HttpStatus status = came.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
            return show(status, article, envelope, came, model);
        }
        flash.addFlashAttribute(
                "notice", envelope.publish() ? "All of it is published" : "All of it is saved as drafts");
        long source = article.held() == 0 ? came.of(Articles.SOURCE).id() : article.held();
        return new ModelAndView("redirect:/editor/sources/" + source);
    }

    private ModelAndView show(HttpStatus status, Article article, Envelope envelope, Came came, Model model) {
        Map<String, Object> said = this.articles.said(article);
        this.articles.seat(article, said);
        Page page = new Page(article, envelope.finds(), said, offered(article, said), came, new LinkedHashMap<>());
        var source = this.articles.source();
        model.addAttribute("once", view(page, Articles.SAID, Articles.ONCE, ""));
        if (article.held() == 0) {
            model.addAttribute("source", view(page, source.shape(), Articles.SOURCE, ""));
        } else {
            Record held = this.desk.found(source, article.held()).form();
            model.addAttribute("heldTitle", source.title(held));
        }
        model.addAttribute("parts", parts(page));
        model.addAttribute("faults", page.faults());
        model.addAttribute("article", article);
        model.addAttribute("came", came);
        model.addAttribute("key", envelope.key());
        return new ModelAndView("editor/article", status);
    }

    /**
     * What all parts of a page share.
     *
     * @param faults those of all, each with the field that it belongs to
     */
    private record Page(
            Article article,
            Map<String, String> finds,
            Map<String, Object> said,
            Map<String, String> offered,
            Came came,
            Map<String, String> faults) {}

    private List<PartView> parts(Page page) {
        List<PartView> parts = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> statements =
                this.shelf.words(STATEMENTS_OF, page.article().held());
        for (Part part : page.article().parts()) {
            Shape<Record> shape = this.kinds.of(part.kind()).shape();
            String label = StringUtils.capitalize(this.words.one(shape).replaceFirst("^an? ", "")) + " "
                    + counts.merge(part.kind(), 1, Integer::sum);
            FormView view = view(page, shape, part.name(), label + ": ");
            Map<String, String> alike = page.came().alike(part.name());
            parts.add(new PartView(page.article(), part, label, view, new LinkedHashMap<>(statements), alike));
            if (part.kind().equals("statement")) {
                String headline = page.article().value(part.name() + ".entry.headline");
                statements.put(part.name(), label + (headline == null ? "" : ": " + headline));
            }
        }
        return parts;
    }

    /** @param label stands before its faults */
    private <F extends Record> FormView view(Page page, Shape<F> shape, String name, String label) {
        Map<String, String[]> sent = page.article().under(name);
        String[] people = sent.get(Article.PERSON);
        if (people != null && people.length > 1) {
            sent.remove(Article.PERSON);
        }
        FormBinder.Bound<F> typed = this.binder.bind(shape, sent);
        Errors errors =
                page.came().parts().containsKey(name) ? page.came().of(name).errors() : typed.errors();
        FormView.Place place = new FormView.Place(
                name + ".",
                page.finds(),
                page.said(),
                page.offered(),
                page.article().everybody());
        FormView view = new FormView(shape, typed.form(), errors, this.words, place);
        view.faults().forEach((fault, field) -> page.faults().put(label + fault, field.isEmpty() ? name : field));
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
