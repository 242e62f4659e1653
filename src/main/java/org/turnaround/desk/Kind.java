package org.turnaround.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.turnaround.account.Author;
import org.turnaround.desk.form.Faults;
import org.turnaround.desk.form.Shape;
import org.turnaround.shared.PartialDate;

/**
 * A kind of thing that people make and change at the desk: its form, its template and its rule. One bean for each.
 *
 * <p>The words of its fields stand in {@code messages.properties}: {@code call.facts.what} for a label, or
 * {@code facts.what} where several kinds share it, with {@code .hint} behind it for a hint, and {@code kind.call} for one
 * of the kind and {@code kind.call.many}. Its template is {@code editor/CODE.html}, whose fragment {@code fields} names
 * each field once; without one, the fields stand as in the form.
 *
 * @param <E> what is stored
 * @param <F> the form: a record of facts
 */
public abstract class Kind<E extends Thing<F>, F extends Record> {

    private final String code;
    private final Shape<F> shape;
    private final Class<E> type;
    private final String list;
    private final Shelf shelf;

    /**
     * @param code in small letters with hyphens, as in {@code call}
     * @param list a query for the editors' list: {@code key}, {@code words}, {@code sort}, {@code hay} to search in, and
     *     perhaps a {@code note}
     */
    protected Kind(String code, Class<E> type, String list, Shelf shelf) {
        this.code = code;
        this.type = type;
        this.shape =
                new Shape<>(code, ResolvableType.forClass(type).as(Thing.class).getGeneric());
        this.list = list;
        this.shelf = shelf;
    }

    /** A line in an editor's list. */
    public record Listed(long id, String words, String note) {}

    /** The thing at whose address the history of another is read. */
    public record PageOf(String kind, long id) {}

    /** A new one, which takes its facts next. */
    final E fresh() {
        return BeanUtils.instantiateClass(this.type);
    }

    /** How it is called in a sentence, without its kind: its title or its first words. */
    protected abstract String title(F form);

    /** How the audit log calls it. */
    protected String called(E thing) {
        return title(thing.form());
    }

    /** Those that have the words, or the newest where there are none; at most a hundred. */
    protected List<Listed> find(String words) {
        return this.shelf.listed(this.list, words);
    }

    /** Its public address, or null where it has none. */
    protected @Nullable String address(E thing) {
        return null;
    }

    /** Where its history is read: at its own address, unless it is part of another thing. */
    protected PageOf pageOf(Thing<?> thing) {
        return new PageOf(this.code, thing.id());
    }

    /** Where the desk for this kind is: below the editors' pages, or the staff's. */
    protected String desk() {
        return "/editor/" + this.code.replaceAll("([^aeiou])y$", "$1ie") + "s";
    }

    /** @throws org.turnaround.account.NotPermitted unless this person may make or change it so */
    protected void permit(Author by, F form) {
        by.requireEditor();
    }

    /** The same of this one thing. */
    protected void permit(Author by, E thing) {
        permit(by, thing.form());
    }

    /**
     * With what its page does not ask, as it is or as it follows from the rest.
     *
     * @param there as it stands, or null for something new
     */
    protected F completed(F form, @Nullable E there) {
        return form;
    }

    /** A form without faults, with the numbers of what was typed in it and is a thing of its own from now on. */
    protected F settled(F form) {
        return form;
    }

    /** What the single fields cannot say of themselves. */
    protected void rule(F form, long id, Faults faults) {}

    /** The same of what people enter: they know more of it than record files may, or may change less. */
    protected void ruleByHand(F form, long id, Faults faults) {}

    /** What keeps it from being public, each a sentence. */
    protected List<String> obstacles(E thing) {
        return List.of();
    }

    /** What is on the record already and looks the same, by address: asked once before something new is kept. */
    protected Map<String, String> alike(F form, long id) {
        return Map.of();
    }

    /** What it resembles now that it is stored, by address, unless somebody has said that it is another. */
    protected Map<String, String> resembled(E thing) {
        return Map.of();
    }

    /** It is another than all that it resembles. */
    protected void setApart(Author by, E thing) {}

    /** Drafts that resemble something on the record, which is noted, and nobody has said yet whether it is the same. */
    protected List<Listed> resembling() {
        return List.of();
    }

    /** What names it and would lose what it rests on, each in words. */
    protected List<String> dependants(long id) {
        return List.of();
    }

    /** Whether what names it is withdrawn with it, and comes back with it. */
    protected boolean takesDependantsAlong() {
        return false;
    }

    /** What stands beside its form: under each heading, addresses with their words. */
    protected Map<String, Map<String, String>> besides(E thing) {
        return Map.of();
    }

    /** What an editor may want to do next, when it is saved or published: addresses with their words. */
    protected Map<String, String> next(E thing) {
        return Map.of(desk() + "/new", "Enter another");
    }

    /** Who keeps it, as the public is told. */
    protected String role() {
        return "an editor";
    }

    /** What it has that its form does not say but follows from other things, before it is stored. */
    protected void complete(E thing) {}

    /** Whether more has become of it than its own changes tell, so that the record files leave it as it is. */
    protected boolean isOvertaken(long id) {
        return false;
    }

    /** What follows from a change, in its transaction. */
    protected void written(E thing, Verb verb) {}

    /** The same, where it matters by whom. */
    protected void written(E thing, Verb verb, Author by) {
        written(thing, verb);
    }

    /** What was sent with it and is a thing of its own, which is saved with it or not at all; also where nothing else has changed. */
    protected void along(E thing, F form, Author by) {}

    /** What follows when the record files have added these, by their numbers, once they are stored. */
    protected void loaded(List<Long> added) {}

    /** What a new form says before anybody has typed. */
    protected F blank() {
        return saying(Map.of());
    }

    /** A form that says these by the paths of their fields, and nothing else. */
    protected final F saying(Map<String, ?> values) {
        return this.shape.form(values);
    }

    /** The same form, which says these otherwise. */
    protected final F saying(F form, Map<String, ?> otherwise) {
        Map<String, Object> values = this.shape.values(form);
        values.putAll(otherwise);
        return saying(values);
    }

    /** It is an entry, whose address shows what became of it. */
    protected boolean isEntry() {
        return false;
    }

    /** The form as it is shown again after one of its own buttons was pressed, with what that button offers. */
    protected F pressed(F form, String button) {
        return form;
    }

    /** What its template shows beside its fields, by name; {@code id} is 0 for a new one. */
    protected Map<String, ?> extras(F form, long id) {
        return Map.of();
    }

    /** The id of the council that it concerns, or null: for the audit log. */
    protected @Nullable Long council(E thing) {
        return thing.council();
    }

    /** Whether it can be thrown away, as what was public by itself cannot. */
    protected boolean isDiscardable(E thing) {
        return !(thing instanceof PublishedThing<?>) || thing.state() == State.DRAFT;
    }

    /** Whether the public reads what it says, and a change of it therefore has a reason. */
    protected boolean isPublic(E thing) {
        return thing.state() == State.PUBLISHED;
    }

    public final String code() {
        return this.code;
    }

    final Shape<F> shape() {
        return this.shape;
    }

    final Optional<E> there(long id) {
        return this.shelf.find(this.type, id);
    }

    /** When an entry was that this one follows; null for none. */
    protected final @Nullable PartialDate dateOf(@Nullable Long entry) {
        return entry == null
                ? null
                : this.shelf.date("select date, date_first, date_last, date_why from entry where id = ?", entry);
    }

    /** To ask what the single fields do not say. */
    protected final Shelf shelf() {
        return this.shelf;
    }
}
