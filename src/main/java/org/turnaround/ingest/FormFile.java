package org.turnaround.ingest;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads the items of one kind that the desk keeps.
 *
 * @param components the fields of its form
 * @param otherwise reads what the files call or tell otherwise than the form
 */
record FormFile(Kind kind, Map<String, RecordComponent> components, Consumer<FormReader> otherwise)
        implements ItemReader {

    @Override
    public void read(Fields fields) {
        read(fields, new FormItem(this.kind, fields.id(), fields.place()));
    }

    void read(Fields fields, FormItem item) {
        FormReader form = new FormReader(fields, item, this.components);
        if (this.components.containsKey("entry.council")) {
            form.set("entry.council", fields.council());
        }
        this.otherwise.accept(form);
        form.rest();
        fields.items().add(item);
    }
}
