package org.turnaround.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads all files of a folder, the national ones first, and refuses them together if any has a fault. */
final class RecordReader {

    private final RecordFolder folder;
    private final Faults faults = new Faults();
    private final Items items = new Items(this.faults);
    private final FileFormats formats = new FileFormats();

    private RecordReader(RecordFolder folder) {
        this.folder = folder;
    }

    /** @throws RecordNotValid if anything in the files is wrong */
    static Items read(RecordFolder folder) {
        return new RecordReader(folder).read();
    }

    private Items read() {
        List<Found> found = new ArrayList<>();
        this.folder.files().forEach(file -> found.addAll(find(file)));
        for (boolean national : List.of(true, false)) {
            for (FileFormat format : this.formats.inOrder()) {
                found.stream()
                        .filter(each -> each.format == format && each.path.isNational() == national)
                        .forEach(this::read);
            }
        }
        this.formats.finish(this.items);
        this.items.runChecks();
        this.faults.refuse();
        return this.items;
    }

    private List<Found> find(RecordFile file) {
        RecordPath path = RecordPath.of(file.path());
        for (FileFormat format : this.formats.inOrder()) {
            if (path != null && format.fits(path)) {
                return List.of(new Found(file, path, format));
            }
        }
        this.faults.add(new Place(file.path(), 1), "the record has no file of this name in this folder");
        return List.of();
    }

    private void read(Found found) {
        found.format.read(found.file, this.items, council(found));
    }

    private @Nullable Ref council(Found found) {
        String slug = found.path.council();
        if (slug == null) {
            return null;
        }
        Ref council = new Ref(Kind.COUNCIL.key(slug));
        if (this.items.find(council) == null) {
            this.faults.add(new Place(found.file.path(), 1), "there is no council \"" + slug + "\" in the record");
        }
        return council;
    }

    private record Found(RecordFile file, RecordPath path, FileFormat format) {}
}
