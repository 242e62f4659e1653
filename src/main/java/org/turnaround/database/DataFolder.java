package org.turnaround.database;

import java.nio.file.Path;

/**
 * Where the embedded database keeps everything: one folder, which can be copied or moved as a whole while the
 * application is stopped.
 *
 * @param root the folder itself, absolute
 * @param programs the folder that PostgreSQL's programs are unpacked into, absolute
 */
record DataFolder(Path root, Path programs) {

    /** Of a folder as it was configured: a relative one is meant from the working directory. */
    static DataFolder at(Path folder) {
        return new DataFolder(folder, folder);
    }

    DataFolder {
        root = root.toAbsolutePath().normalize();
        programs = programs.toAbsolutePath().normalize();
    }

    /** PostgreSQL's own data directory. It has this name only once it is complete. */
    Path cluster() {
        return this.root.resolve("postgres");
    }

    Path unfinishedCluster() {
        return this.root.resolve("postgres.unfinished");
    }

    /** The server's own file, which names the process that it is. */
    Path pidFile() {
        return cluster().resolve("postmaster.pid");
    }

    Path password() {
        return this.root.resolve("postgres.password");
    }

    Path log() {
        return this.root.resolve("postgres.log");
    }

    Path lock() {
        return this.root.resolve("turnaround.lock");
    }
}
