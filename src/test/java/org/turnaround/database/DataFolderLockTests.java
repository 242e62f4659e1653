package org.turnaround.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderLockTests {

    @TempDir
    private Path root;

    @Test
    void isRefusedWhileItIsHeld() throws IOException {
        try (DataFolderLock first = DataFolderLock.take(DataFolder.at(this.root))) {
            assertThat(first).isNotNull();
            assertThatExceptionOfType(DatabaseNotStarted.class)
                    .isThrownBy(() -> DataFolderLock.take(DataFolder.at(this.root)))
                    .withMessageContaining("is in use by another running copy of Turnaround");
        }
    }

    @Test
    void isRefusedByAnotherNameOfTheSameFolder() throws IOException {
        Path other =
                Files.createSymbolicLink(this.root.resolve("other"), Files.createDirectory(this.root.resolve("one")));
        try (DataFolderLock first = DataFolderLock.take(DataFolder.at(this.root.resolve("one")))) {
            assertThat(first).isNotNull();
            assertThatExceptionOfType(DatabaseNotStarted.class)
                    .isThrownBy(() -> DataFolderLock.take(DataFolder.at(other)));
        }
    }

    @Test
    void canBeTakenAgainOnceItIsLetGo() throws IOException {
        DataFolderLock.take(DataFolder.at(this.root)).close();
        DataFolderLock.take(DataFolder.at(this.root)).close();
        assertThat(this.root.resolve("turnaround.lock"))
                .hasContent(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void isNotHeldByAFileThatAKilledApplicationLeftBehind() throws IOException {
        Files.writeString(this.root.resolve("turnaround.lock"), "1");
        DataFolderLock.take(DataFolder.at(this.root)).close();
        assertThat(this.root.resolve("turnaround.lock")).exists();
    }
}
