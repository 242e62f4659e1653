package org.turnaround.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnaround.desk.RecordDoor;

/** Reads all files of a folder, the national ones first, and notes what is wrong with them. */
final class RecordReader {

    private final RecordFolder folder;
    private final Faults faults = new Faults();
    private final Items items = new Items(this.faults);
    private final FileFormats formats;

    private RecordReader(RecordFolder folder, RecordDoor door) {
        this.folder = folder;
        this.formats = new FileFormats(door);
    }

    /** With what is wrong in the files. */
    static Items read(RecordFolder folder, RecordDoor door) {
        return new RecordReader(folder, door).read();
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
