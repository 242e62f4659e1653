package org.turnaround.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.validation.Errors;
import org.turnaround.account.Author;
import org.turnaround.desk.Article.Part;
import org.turnaround.desk.DeskController.Envelope;
import org.turnaround.desk.form.Faults;
import org.turnaround.desk.form.PlaceAndDay;
import org.turnaround.desk.form.Ref;
import org.turnaround.desk.form.Shape;
import org.turnaround.shared.PartialDate;

/**
 * Enters what an article says through the desk's own door, each thing by its kind, all of it or nothing. What is said once
 * (council, date, source) is filled in where a part does not say otherwise.
 */
@Service
@Transactional
class Articles {

    static final Shape<Said> SAID = new Shape<>("article", ResolvableType.forClass(Said.class));
    static final String SOURCE = "source";
    static final String ONCE = "said";

    private final Kinds kinds;
    private final Desk desk;
    private final FormBinder binder;
    private final Shelf shelf;

    Articles(Kinds kinds, Desk desk, FormBinder binder, Shelf shelf) {
        this.kinds = kinds;
        this.desk = desk;
        this.binder = binder;
        this.shelf = shelf;
    }

    /**
     * What is said once for all.
     *
     * @param council the id of a council, or null
     * @param date where it is not the day on which the source was published
     */
    record Said(
            @Ref("council") @Nullable Long council,
            @Nullable PartialDate date) {}

    /**
     * What came of an article: of each part by its name, of the source by {@value #SOURCE} and of what is said once by
     * {@value #ONCE}.
     */
    record Came(Map<String, OfPart> parts) {

        static final Came NOTHING = new Came(Map.of());

        boolean isSaved() {
            return this.parts.values().stream().allMatch(OfPart::isSaved);
        }

        boolean isWrong() {
            return this.parts.values().stream().anyMatch(part -> part.errors().hasErrors());
        }

        public boolean isAlike() {
            return this.parts.keySet().stream().anyMatch(part -> !alike(part).isEmpty());
        }

        /** What a part looks like, by address. */
        public Map<String, String> alike(String part) {
            OfPart of = this.parts.get(part);
            return of == null ? Map.of() : of.alike();
        }

        /** A part that came. */
        OfPart of(String part) {
            return Objects.requireNonNull(this.parts.get(part), part);
        }
    }

    /**
     * What came of a part, or of the source.
     *
     * @param id its number, 0 where it is not saved
     * @param errors what is wrong with it
     * @param alike what it looks like, by address
     */
    record OfPart(long id, Errors errors, Map<String, String> alike) {

        boolean isSaved() {
            return this.id != 0 && !this.errors.hasErrors() && this.alike.isEmpty();
        }
    }

    /** What is said once, by the paths that the forms of the parts have for it. */
    Map<String, Object> said(Article article) {
        Map<String, Object> said = new LinkedHashMap<>(
                SAID.values(this.binder.bind(SAID, article.under(ONCE)).form()));
        Record source = article.held() == 0
                ? bound(source(), article.under(SOURCE)).form()
                : this.desk.found(source(), article.held()).form();
        if (source().shape().values(source).get("facts.published") instanceof PartialDate date && date.isReadable()) {
            said.putIfAbsent("date", date);
        }
        for (String path : List.of("council", "date")) {
            if (said.get(path) != null) {
                said.put("entry." + path, said.get(path));
            }
        }
        return said;
    }

    /** The keys of those who sat for the council that day. */
    List<String> seated(PlaceAndDay where) {
        return where.isKnown()
                ? this.shelf.texts(
                        PlaceAndDay.SEATED
                                + " and s.sure order by (select sort_name from person p where p.id = s.person_id)",
                        where.values())
                : List.of();
    }

    /** Nothing is saved unless all of it is. */
    Came save(Author by, Article article, Envelope wish) {
        Map<String, Object> said = said(article);
        Errors unsaid = unsaid(article, said);
        seat(article, said);
        Came came = new Came(new LinkedHashMap<>());
        Entering entering = new Entering(by, wish, said, new HashSet<>(), new LinkedHashMap<>(), came);
        if (unsaid.hasErrors()) {
            came.parts().put(ONCE, new OfPart(0, unsaid, Map.of()));
        }
        if (article.held() == 0) {
            FormBinder.Bound<Record> source = bound(source(), article.under(SOURCE));
            came.parts().put(SOURCE, enter(source(), source, "", entering));
        }
        long source = article.held() == 0 ? came.of(SOURCE).id() : article.held();
        for (Part part : article.parts()) {
            came.parts().put(part.name(), enter(article, part, source, entering));
        }
        compare(entering);
        if (wish.publish() && came.isSaved()) {
            publish(entering);
        }
        if (!came.isSaved()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return came;
    }

    /** What has to be said once and is not: the parts are looked at as if it were. */
    private Errors unsaid(Article article, Map<String, Object> said) {
        Errors errors =
                Faults.none(SAID, this.binder.bind(SAID, article.under(ONCE)).form());
        if (!(said.get("date") instanceof PartialDate date)) {
            errors.rejectValue("date", "rule", "Enter when it was published, or when it was said");
            PartialDate any = PartialDate.of(LocalDate.EPOCH);
            said.put("date", any);
            said.put("entry.date", any);
        } else if (!date.isReadable()) {
            errors.rejectValue("date", "rule", "Enter a date such as 18 June 2013, June 2013 or about June 2013");
        }
        if (!article.everybody().isEmpty() && said.get("council") == null) {
            errors.rejectValue("council", "rule", "Choose the council for which everybody sat that you have ticked");
        }
        return errors;
    }

    /** Ticks one by one those who sat that day, where that is known. */
    void seat(Article article, Map<String, Object> said) {
        PlaceAndDay where = new PlaceAndDay(said);
        if (where.isKnown()) {
            article.seat(seated(where));
        }
    }

    /**
     * One saving.
     *
     * @param said what is said once
     * @param made the addresses of what it has made
     * @param ids the numbers of those things by the names of their parts; a part for several people has several
     */
    private record Entering(
            Author by,
            Envelope wish,
            Map<String, Object> said,
            Set<String> made,
            Map<String, Map<Long, Kind<Thing<Record>, Record>>> ids,
            Came came) {}

    private OfPart enter(Article article, Part part, long source, Entering on) {
        Kind<Thing<Record>, Record> kind = this.kinds.of(part.kind());
        OfPart came = null;
        Map<String, String[]> typedOnce = article.under(part.name());
        for (String person : people(typedOnce)) {
            Map<String, String[]> one = new LinkedHashMap<>(typedOnce);
            one.put(Article.PERSON, new String[] {person});
            FormBinder.Bound<Record> typed = bound(kind, one);
            Map<String, Object> values = new LinkedHashMap<>(kind.shape().values(typed.form()));
            on.said.forEach((path, value) -> {
                if (kind.shape().fields().containsKey(path)) {
                    values.putIfAbsent(path, value);
                }
            });
            cite(values, source, article.value(part.name() + ".wording"));
            showIn(values, kind, statement(article.value(part.name() + ".by"), on));
            Record form = kind.shape().form(values);
            FormBinder.Bound<Record> whole = new FormBinder.Bound<>(form, Faults.none(kind.shape(), form));
            typed.errors().getAllErrors().forEach(whole.errors()::addError);
            OfPart next = enter(kind, whole, part.name() + "-" + person, on);
            if (next.id() != 0) {
                on.ids
                        .computeIfAbsent(part.name(), name -> new LinkedHashMap<>())
                        .put(next.id(), kind);
            }
            came = came == null || came.isSaved() ? next : came;
        }
        return Objects.requireNonNull(came);
    }

    /** A part for several people is as many things of its kind. */
    private static Set<String> people(Map<String, String[]> sent) {
        Set<String> people = new LinkedHashSet<>(List.of(sent.getOrDefault(Article.PERSON, new String[0])));
        return people.isEmpty() ? Set.of("") : people;
    }

    private static void cite(Map<String, Object> values, long source, @Nullable String wording) {
        if (source != 0) {
            values.put("sources", List.of(String.valueOf(source)));
            values.put("sources{" + source + "}.source", source);
            if (wording != null) {
                values.put("sources{" + source + "}.wording", wording);
            }
        }
    }

    /** Says in which statement it was said, where its kind has that. */
    private static void showIn(Map<String, Object> values, Kind<?, ?> kind, long statement) {
        if (statement == 0) {
            return;
        }
        if (kind.shape().fields().containsKey("facts.quotedIn")) {
            values.put("facts.quotedIn", statement);
        } else if (kind.shape().fields().containsKey("statements")) {
            values.put("statements", List.of(statement));
        } else {
            List<Object> keys = new ArrayList<>((List<?>) values.getOrDefault("sources", List.of()));
            keys.add("entry-" + statement);
            values.put("sources", keys);
            values.put("sources{entry-" + statement + "}.restsOn", statement);
        }
    }

    /** The number of a statement that is a part before, or that is on the record. */
    private static long statement(@Nullable String by, Entering on) {
        if (by == null) {
            return 0;
        }
        return by.matches("\\d{1,18}")
                ? Long.parseLong(by)
                : on.ids.getOrDefault(by, Map.of()).keySet().stream()
                        .findFirst()
                        .orElse(0L);
    }

    private OfPart enter(Kind<Thing<Record>, Record> kind, FormBinder.Bound<Record> typed, String name, Entering on) {
        Errors errors = typed.errors();
        String key = on.wish.key() + "-" + name;
        Map<String, String> alike = new LinkedHashMap<>();
        if (errors.hasErrors()) {
            return new OfPart(0, errors, alike);
        }
        try {
            if (!on.wish.confirmed()) {
                Record form = this.desk.completed(kind, typed.form(), 0);
                alike.putAll(this.desk.alike(on.by, kind, form, key));
                alike.keySet().removeAll(on.made);
            }
            Submission<Record> sent = new Submission<>(0, 0, key, typed.form(), Way.BROWSER, null, true);
            Result<Record> result = this.desk.save(on.by, kind, sent);
            if (result instanceof Result.Saved<Record> saved) {
                on.made.add(kind.desk() + "/" + saved.id());
                return new OfPart(saved.id(), errors, alike);
            }
            if (result instanceof Result.Wrong<Record> wrong) {
                return new OfPart(0, wrong.errors(), alike);
            }
            errors.reject("refused", "It was entered before and changed since: look at its own page");
        } catch (Refused ex) {
            errors.reject("refused", ex.sentence());
        }
        return new OfPart(0, errors, alike);
    }

    /** What was typed together is not one thing; what else it resembles is asked about once. */
    private void compare(Entering on) {
        on.ids.forEach((name, things) -> things.forEach((id, kind) -> {
            Thing<Record> thing = this.desk.found(kind, id);
            Map<String, String> others = new LinkedHashMap<>(kind.resembled(thing));
            boolean any = !others.isEmpty();
            others.keySet().removeAll(on.made);
            if (!others.isEmpty() && !on.wish.confirmed()) {
                on.came.of(name).alike().putAll(others);
            } else if (any) {
                kind.setApart(on.by, thing);
            }
        }));
    }

    private void publish(Entering on) {
        on.ids.forEach((name, things) -> things.forEach((id, kind) -> {
            Thing<Record> thing = this.desk.found(kind, id);
            try {
                if (thing.state() != State.PUBLISHED) {
                    this.desk.publish(on.by, kind, id, thing.version());
                }
            } catch (Refused ex) {
                on.came.of(name).errors().reject("refused", ex.sentence());
            }
        }));
    }

    FormBinder.Bound<Record> bound(Kind<Thing<Record>, Record> kind, Map<String, String[]> sent) {
        return this.binder.bind(kind.shape(), sent);
    }

    Kind<Thing<Record>, Record> source() {
        return this.kinds.of(SOURCE);
    }
}
