package org.turnaround.desk;

import java.util.ArrayList;
import java.util.List;
import org.turnaround.record.EntryKind;

/** What the desk does alike for every kind of entry. */
public abstract class EntryDesk<E extends Entry<F>, F extends Record & EntryForm> extends Kind<E, F> {

    private final EntryKind kind;
    private final EntryShelf shelf;

    protected EntryDesk(EntryKind kind, Class<F> form, ThingRepository<E> things, EntryShelf shelf) {
        this(kind.code(), kind, form, things, shelf);
    }

    /** Where a kind of entry has another name at the desk. */
    protected EntryDesk(String code, EntryKind kind, Class<F> form, ThingRepository<E> things, EntryShelf shelf) {
        super(code, form, things);
        this.kind = kind;
        this.shelf = shelf;
    }

    @Override
    protected final boolean isEntry() {
        return true;
    }

    @Override
    protected String title(F form) {
        return form.entry().headline();
    }

    @Override
    protected List<Listed> find(String words) {
        return this.shelf.find(this.kind, words);
    }

    @Override
    protected String address(E thing) {
        return this.kind.url(thing.id());
    }

    @Override
    protected List<String> obstacles(E thing) {
        List<String> obstacles = new ArrayList<>();
        if (thing.sources().isEmpty()) {
            obstacles.add("It cites no source: every line of the record needs one.");
        }
        return obstacles;
    }

    @Override
    protected List<String> dependants(long id) {
        return this.shelf.dependants(id);
    }
}
