package org.turnaround.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second copy of the application away from a data folder. The operating system lets go of the lock when the
 * process ends, also after {@code kill -9}, so that there is no such thing as a stale one.
 */
final class DataFolderLock implements AutoCloseable {

    /** Closing any channel on the file would let go of this process's lock, so never open it twice. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DataFolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the folder, making it if need be.
     *
     * @throws DatabaseNotStarted if a running copy of the application has it
     */
    static DataFolderLock take(DataFolder folder) throws IOException {
        Files.createDirectories(folder.root());
        Path file = folder.root().toRealPath().resolve(folder.lock().getFileName());
        if (!HELD_HERE.add(file)) {
            throw inUse(folder, ProcessHandle.current().pid() + ", this one");
        }
        try {
            return new DataFolderLock(file, lock(folder, file));
        } catch (IOException | RuntimeException ex) {
            HELD_HERE.remove(file);
            throw ex;
        }
    }

    private static FileChannel lock(DataFolder folder, Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(folder, holder(file));
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static String holder(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException ex) {
            return "unknown";
        }
    }

    private static DatabaseNotStarted inUse(DataFolder folder, String process) {
        return new DatabaseNotStarted(
                "The data folder " + folder.root() + " is in use by another running copy of Turnaround (process "
                        + process + ").",
                "Stop that copy first, or give this one a data folder of its own with TURNAROUND_DATA.");
    }

    @Override
    public void close() throws IOException {
        this.channel.close();
        HELD_HERE.remove(this.file);
    }
}
