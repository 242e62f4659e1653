package org.turnaround.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.turnaround.LongTest;

/** The short form of the proof in {@code src/test/concurrency}, on the jar that has just been built. */
@LongTest
class ConcurrentUpdatesIT {

    @Test
    void losesDoublesAndOverwritesNothingWhileTheApplicationIsKilled() throws Exception {
        Path said = Path.of("target", "concurrent-updates.log");
        Process proof = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "src/test/concurrency/ConcurrentUpdates.java",
                        "target/turnaround.jar",
                        "12",
                        "20")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        boolean ended = proof.waitFor(10, TimeUnit.MINUTES);
        assertThat(ended).as("ended").isTrue();
        assertThat(proof.exitValue()).as(Files.readString(said)).isZero();
    }
}
