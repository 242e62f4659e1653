package org.turnaround.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record file.
 *
 * @param name of the file, the same in every folder
 * @param folder in which it may stand
 * @param list the one key of a YAML file, below which its items are listed; null for CSV
 * @param columns of a CSV file
 * @param reader of its items
 */
record FileFormat(String name, Folder folder, @Nullable String list, List<String> columns, ItemReader reader) {

    /** Where a file may stand. */
    enum Folder {
        NATIONAL,
        COUNCIL,
        BOTH
    }

    static FileFormat csv(String name, List<String> columns, ItemReader reader) {
        return new FileFormat(name, Folder.NATIONAL, null, columns, reader);
    }

    static FileFormat yaml(String name, Folder folder, String list, ItemReader reader) {
        return new FileFormat(name, folder, list, List.of(), reader);
    }

    boolean fits(RecordPath path) {
        Folder other = path.isNational() ? Folder.COUNCIL : Folder.NATIONAL;
        return this.name.equals(path.name()) && this.folder != other;
    }

    /** Reads the whole file. */
    void read(RecordFile file, Items items, @Nullable Ref council) {
        items(file, items).forEach(item -> {
            Fields fields = new Fields(item, items, council);
            this.reader.read(fields);
            if (this.list != null) { // the columns of CSV are checked with its header
                fields.end();
            }
        });
    }

    private List<Node> items(RecordFile file, Items items) {
        if (this.list == null) {
            return CsvFile.read(file, this.columns, items.faults());
        }
        Node root = YamlFile.read(file, items.faults());
        if (root.isNothing()) {
            return List.of();
        }
        Values values = new Values(root, items.faults());
        List<Node> listed = values.nodes(this.list);
        values.end();
        return listed;
    }
}
