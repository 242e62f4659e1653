package org.turnaround.ingest;

import java.util.function.Consumer;
import org.turnaround.desk.RecordDoor;

/**
 * Reads the items of one kind that the desk keeps.
 *
 * @param otherwise reads what the files call or tell otherwise than its form
 */
record FormFile(Kind kind, RecordDoor door, Consumer<FormReader> otherwise) implements ItemReader {

    @Override
    public void read(Fields fields) {
        read(fields, fields.id());
    }

    /** The same of an item within another. */
    FormItem readPart(Fields fields, String key) {
        FormItem item = read(fields, key);
        fields.end();
        return item;
    }

    FormItem read(Fields fields, String key) {
        FormItem item = told(fields, key);
        fields.items().add(item);
        return item;
    }

    /** The same, to be added later. */
    FormItem told(Fields fields, String key) {
        FormItem item = new FormItem(this.kind, key, fields);
        FormReader form = new FormReader(fields, item, this.door);
        this.otherwise.accept(form);
        form.rest();
        return item;
    }
}
