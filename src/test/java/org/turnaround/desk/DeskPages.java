package org.turnaround.desk;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/** The addresses of the desk on the bundled record, made from its kinds: one that is added is looked at by itself. */
@TestComponent
public class DeskPages {

    private final Kinds kinds;
    private final EntityManager entities;

    DeskPages(Kinds kinds, EntityManager entities) {
        this.kinds = kinds;
        this.entities = entities;
    }

    /** What every kind has below an address such as {@code /editor/}: its list, its forms and the ways out. */
    public List<String> all(String root) {
        List<String> pages = new ArrayList<>(empty(root));
        for (Kind<?, ?> kind : below(root)) {
            pages.add(kind.desk());
            pages.addAll(filled(kind));
            pages.addAll(aroundForm(kind));
        }
        return pages;
    }

    /**
     * Each template of the desk once below an address: the forms are each kind's own, but the lists and the ways out are one
     * template each for all kinds. Empty forms are left out: once more they are looked at when something in them is wrong.
     */
    public List<String> ofEachTemplate(String root) {
        List<String> pages = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Kind<?, ?> kind : below(root)) {
            pages.addAll(filled(kind));
            Stream.concat(Stream.of(kind.desk()), aroundForm(kind).stream())
                    .filter(page -> seen.add(page.replaceFirst("^.*/\\d+", "").replace(kind.desk(), "")))
                    .forEach(pages::add);
        }
        return pages;
    }

    /** The forms for something new: sent as they come, they find something wrong. */
    public List<String> empty(String root) {
        return below(root).stream().map(kind -> kind.desk() + "/new").toList();
    }

    private List<String> filled(Kind<?, ?> kind) {
        return oneOf(kind).stream().map(id -> kind.desk() + "/" + id).toList();
    }

    private List<String> aroundForm(Kind<?, ?> kind) {
        List<String> pages = new ArrayList<>();
        for (String form : filled(kind)) {
            pages.add(form + "/discard");
            if (kind.isEntry()) {
                pages.add(form + "/preview");
            }
            if (kind.fresh() instanceof PublishedThing<?>) {
                pages.add(form + "/withdrawal");
            }
        }
        return pages;
    }

    private List<Kind<?, ?>> below(String root) {
        return this.kinds.all().stream()
                .filter(kind -> kind.desk().startsWith(root))
                .<Kind<?, ?>>map(kind -> kind)
                .toList();
    }

    /** The first of the record, where it has any. */
    private List<Long> oneOf(Kind<?, ?> kind) {
        String entity =
                this.entities.getMetamodel().entity(kind.fresh().getClass()).getName();
        return this.entities
                .createQuery("select e.id from " + entity + " e order by e.id", Long.class)
                .setMaxResults(1)
                .getResultList();
    }
}
