package org.turnaround.ingest;

/**
 * Where something stands in the record files.
 *
 * @param file the path of the file below the record's folder, with slashes
 * @param line counted from 1
 */
record Place(String file, int line) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        int byFile = this.file.compareTo(other.file);
        return byFile == 0 ? Integer.compare(this.line, other.line) : byFile;
    }

    @Override
    public String toString() {
        return this.file + ":" + this.line;
    }
}
