package org.turnaround.database;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseNotStartedAnalyzerTests {

    @TempDir
    private Path root;

    @Test
    void saysWhatHappenedAndWhatToDo() {
        FailureAnalysis analysis = requireNonNull(new DatabaseNotStartedAnalyzer()
                .analyze(new IllegalStateException(new DatabaseNotStarted("It is broken.", "Mend it."))));
        assertThat(analysis.getDescription()).isEqualTo("It is broken.");
        assertThat(analysis.getAction())
                .startsWith("Mend it.")
                .contains("SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD");
    }

    @Test
    void isWhatASecondCopyPrintsInsteadOfAStackTrace(CapturedOutput output) throws IOException {
        try (DataFolderLock first = DataFolderLock.take(DataFolder.at(this.root))) {
            SpringApplication second = new SpringApplication(EmbeddedDatabaseAutoConfiguration.class);
            second.setWebApplicationType(WebApplicationType.NONE);
            assertThat(first).isNotNull();
            assertThat(catchThrowable(() -> second.run("--turnaround.data=" + this.root)))
                    .isNotNull();
        }
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The data folder " + this.root + " is in use by another running copy of Turnaround")
                .contains("Stop that copy first, or give this one a data folder of its own with TURNAROUND_DATA.")
                .doesNotContain("at org.turnaround");
    }
}
